"""What the server says to people, in their languages: one message file a language, and the rules of each language.

Plain data and pure functions; imports nothing of the rest of the server. Follows core.telegram.org/api/translation.
"""
