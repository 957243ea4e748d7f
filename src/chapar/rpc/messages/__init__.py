"""messages.*"""
