"""The words of titles by what they tell, in English, German, French and Spanish: folded, small letters, no accents."""
