"""The web side: what a browser or a feed reader gets. Pages of public channels, their feeds, and pages that open apps."""
