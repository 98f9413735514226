"""Workbooks, in and out."""
