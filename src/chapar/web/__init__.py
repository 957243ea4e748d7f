"""The web side: what a browser gets. For now one page that says what this is."""
