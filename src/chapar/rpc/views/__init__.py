"""From the messenger's plain data to the newest layer's objects, and back."""
