"""An invented network to look around in: 300 people whom nobody knows, and three years of encounters up to today."""
