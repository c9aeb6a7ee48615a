"""The words that the grammar knows, by what they mean. All folded: small letters, no accents."""
