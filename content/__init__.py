"""What is said: texts in every language, contacts, regions, categories; and their loader."""

from content.contacts import Contact
from content.library import Content, ServiceText, load, read
from content.places import Region
from content.problems import ContentError, Problem

__all__ = ["Contact", "Content", "ContentError", "Problem", "Region", "ServiceText", "load", "read"]
