"""upload.*"""
