"""Methods of the namespace `stickers`, by which sets are made and changed."""
