"""Limits of what people may send, in the units that clients count in."""

NAME_LENGTH = 64
"""Characters of a first or last name."""
ABOUT_LENGTH = 70
"""Characters of a bio."""
MESSAGE_LENGTH = 4096
"""UTF-16 code units of a message's text."""
MESSAGE_ENTITIES = 100
"""Entities of one message; what is beyond is dropped, as clients expect."""
ENTITIES_LOOKED_AT = 1000
"""Entities of one text that are looked at: those that lie outside of it are dropped before the others are counted."""
ENTITY_ARGUMENTS_LENGTH = 8192
"""Characters of all links, languages and the like in the entities of one text; an entity that goes beyond is dropped."""
PROFILE_PHOTOS = 1000
"""Photos that an account had in its profile and that others may look through."""
QUOTE_LENGTH = 1024
"""UTF-16 code units of a quote in a reply."""
REPORT_LENGTH = 512
"""UTF-16 code units of what somebody says about a message that is reported."""
FORWARD_MESSAGES = 100
"""Messages in one forward."""
ALBUM_MESSAGES = 10
"""Messages in one album; it has two at least."""
CAPTION_LENGTH = 1024
"""UTF-16 code units of a text beside a file; clients read it as `caption_length_max`."""
FILE_NAME_LENGTH = 255
"""Characters of a file's name."""
AUDIO_TITLE_LENGTH = 256
"""Characters of the title of a piece of music, and of who plays it."""
WAVEFORM_BYTES = 63
"""Bytes of a waveform: a hundred values of five bits."""
SELF_DESTRUCT_SECONDS = 60
"""For how long at most what destroys itself is to be seen after it was opened."""
LIVE_LOCATION_SECONDS = (60, 86400)
"""For how short and how long somebody's place may be shared, unless it is for ever."""
VCARD_LENGTH = 2048
"""Characters of what an address book says of a contact."""
VENUE_TEXT_LENGTH = 256
"""Characters of a place's name, of its address, and of whatever else is said of it."""
SCHEDULED_MESSAGES = 100
"""Messages that one person has waiting in one conversation."""
SCHEDULE_SECONDS = 366 * 86400
"""How far ahead a message may be scheduled."""
SCHEDULE_SOON_SECONDS = 10
"""A message scheduled for no later than this is sent at once."""
TTL_SECONDS = 366 * 86400
"""How long a message that deletes itself may stay."""
HISTORY_PAGE = 100
"""Messages, dialogs or users in one answer."""
DELETE_MESSAGES = 100
"""Messages in one delete request."""
CONTACTS_IMPORT = 500
"""Phone numbers in one import."""
DIFFERENCE_PAGE = 1000
"""Updates in one slice of a difference."""
DIFFERENCE_TOO_LONG = 20_000
"""Updates behind which a client is told to start afresh."""
EDIT_SECONDS = 48 * 3600
"""How long the author may edit a message (in Saved Messages: for ever)."""
PINNED_DIALOGS = 5
"""Pinned conversations in the main list."""
ARCHIVE_PINNED_DIALOGS = 100
"""Pinned conversations in the archive."""
SAVED_PINNED_DIALOGS = 5
"""Pinned parts of Saved Messages."""
DIALOG_FILTERS = 10
"""Folders of one's own making."""
DIALOG_FILTER_CHATS = 100
"""Conversations that such a folder names as its own, and as many that it leaves out."""
DIALOG_FILTER_TITLE_LENGTH = 12
"""Characters of the name of such a folder."""
TOP_PEERS_RESET = 200
"""People whose rating is remembered to have been reset."""
MESSAGE_REACTIONS = 3
"""Reactions of one person to one message."""
RECENT_REACTIONS = 50
"""Reactions that are remembered as used lately."""
POLL_OPTIONS = 12
"""Answers of a poll, at most; it has two at least."""
POLL_QUESTION_LENGTH = 255
"""Characters of a poll's question."""
POLL_OPTION_LENGTH = 100
"""Characters of an answer, and bytes of its key."""
POLL_SOLUTION_LENGTH = 200
"""Characters of the explanation of a quiz."""
POLL_SECONDS = (5, 2_628_000)
"""For how short and how long a poll may be open that closes by itself."""
TAG_TITLE_LENGTH = 12
"""Characters of the name of a saved messages' tag."""
BLOCK_LIST_PART = 1000
"""Blocked people that one request may replace."""
PRIVACY_USERS = 1000
"""People named by the rules of one privacy key."""
CONTACT_NOTE_LENGTH = 128
"""UTF-16 code units of a note on a contact."""
ADDRESS_BOOK_PART = 10_000
"""Contacts, or numbers of some, in one request to delete them or to make them close friends."""
CHAT_TITLE_LENGTH = 128
"""Characters of the title of a group or channel."""
CHAT_ABOUT_LENGTH = 255
"""Characters of its description."""
GROUP_MEMBERS = 200
"""Members of a basic group: each has a copy of every message."""
READ_MARK_MEMBERS = 100
"""Members of a group up to which it is known who has read a message."""
GROUP_FORWARD_MESSAGES = 100
"""Messages of before that a new member of a basic group is given."""
CHANNELS_OF_USER = 500
"""Supergroups and channels that one account may be in."""
RANK_LENGTH = 16
"""Characters of an admin's title."""
CHANNEL_DIFFERENCE_PAGE = 100
"""Updates in one slice of a channel's difference."""
CHANNEL_DIFFERENCE_TOO_LONG = 3000
"""Updates of a channel behind which a client is told to start afresh there."""
CHANNEL_ADMINS = 50
"""Admins of a supergroup or channel, its creator included."""
CHANNEL_INVITE = 200
"""People whom one request may add to a supergroup or channel."""
BROADCAST_INVITE_SUBSCRIBERS = 200
"""A broadcast channel with as many subscribers grows by links alone: nobody is added any more."""
CHANNEL_DELETE_MEMBERS = 1000
"""Members of a supergroup or channel that its creator may still delete: everybody has to be told."""
PARTICIPANTS_PAGE = 200
"""Members in one answer."""
SLOW_MODE_SECONDS = (0, 5, 10, 30, 60, 300, 900, 3600)
"""What a slow group may ask for between two messages of one member; clients offer these."""
PUBLIC_CHANNELS_OF_USER = 10
"""Public supergroups and channels that one account may own."""
GIGAGROUP_MEMBERS = 1000
"""Members from which on a supergroup may be made one in which admins only write."""
LOCATION_ADDRESS_LENGTH = 96
"""Characters of the address of a supergroup that is at home somewhere."""
INVITE_TITLE_LENGTH = 32
"""Characters of the name that an admin gives to a link."""
INVITE_USAGE = 99_999
"""People that a link with a limit may let in at most."""
INVITES_OF_ADMIN = 500
"""Links of one admin to one chat that hold at the same time."""
CHATLIST_INVITES = 100
"""Links to one shared folder."""
CHATLIST_TITLE_LENGTH = 32
"""Characters of the name that its owner gives to such a link."""
TOPIC_TITLE_LENGTH = 128
"""Characters of the title of a topic of a forum."""
PINNED_TOPICS = 5
"""Pinned topics of a forum; clients read it as `topics_pinned_limit`."""
