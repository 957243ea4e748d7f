"""Who is online, and who is told."""
