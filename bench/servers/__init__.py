"""The servers under measurement: each starts with fresh state, on loopback, on a given core."""
