"""Links that let people into chats, on the wire. Follows core.telegram.org/constructor/chatInviteExported."""

from __future__ import annotations

from chapar.domain.chats import ChatInvite, InviteImporter
from chapar.rpc.services import Services
from chapar.tl import types


def build_invite(services: Services, invite: ChatInvite) -> types.chatInviteExported:
    """A link as its admin sees it."""
    return types.chatInviteExported(
        revoked=invite.is_revoked,
        permanent=invite.is_permanent,
        request_needed=invite.request_needed,
        link=services.own_links.invitation(invite.hash),
        admin_id=invite.admin_id,
        date=invite.date,
        start_date=invite.start_date or None,
        expire_date=invite.expire_date or None,
        usage_limit=invite.usage_limit or None,
        usage=invite.usage or None,
        requested=invite.requested_count or None,
        title=invite.title or None,
    )


def build_importer(importer: InviteImporter) -> types.chatInviteImporter:
    """Who came by a link, or waits to be let in, as admins see it."""
    return types.chatInviteImporter(
        requested=importer.is_requested,
        user_id=importer.user_id,
        date=importer.date,
        about=importer.about or None,
        approved_by=importer.approved_by,
    )
