"""What files hold: bytes that are stored once, whoever sends them, under their SHA-256 digest."""
