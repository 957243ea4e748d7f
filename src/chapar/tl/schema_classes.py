"""The one table of classes for each schema, shared by the modules that offer them and by the codec."""

from chapar.tl.objects import ClassTable
from chapar.tl.registry import api_registry, service_registry

API_CLASSES = ClassTable(api_registry(), "chapar.tl")
SERVICE_CLASSES = ClassTable(service_registry(), "chapar.tl.service")
