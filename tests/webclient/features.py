"""What the web client does, and the story that shows each of it in English and in Persian.

The list is that of issue 6; `test_features` looks whether the stories are there, in both languages.
"""

from __future__ import annotations

TALK = "test_web_journey.py::test_people_talk"
CHANNEL = "test_web_journey_channels.py::test_a_channel_is_made_followed_and_commented_on"
GROUP = "test_web_journey_groups.py::test_a_group_has_members_rights_links_polls_and_topics"
CARE = "test_web_journey_groups.py::test_a_group_is_looked_after"
ORDER = "test_web_journey_settling.py::test_a_person_settles_in"
ENTRY = "test_web_sign_in.py::test_somebody_new_signs_up_and_signs_in_again_elsewhere"
PROFILE = "test_web_settings.py::test_a_profile_is_changed_and_others_see_it"
LOOKS = "test_web_settings.py::test_the_language_and_the_looks_change_at_once_and_stay"

FEATURES = {
    "sign-up by phone and code": ENTRY,
    "sign-in by phone and code": ENTRY,
    "sign-up by invitation where registration is closed": "test_web_sign_in.py::test_who_is_not_let_in_is_told_why",
    "two-step password": "test_web_sign_in.py::test_an_account_with_a_password_asks_for_it",
    "chat list: folders": ORDER,
    "chat list: pins": ORDER,
    "chat list: unread": ORDER,
    "chat list: drafts": TALK,
    "chat list: search": ORDER,
    "virtual scrolling": "test_web_journey_settling.py::test_a_long_chat_is_read_from_its_end_to_its_beginning",
    "text with formatting": TALK,
    "replies": TALK,
    "quotes": TALK,
    "edits": TALK,
    "deletes": TALK,
    "forwards": TALK,
    "reactions": TALK,
    "polls": GROUP,
    "albums": TALK,
    "photos": "test_web_photos.py::test_pictures_come_and_are_looked_at_large",
    "video": "test_web_video.py::test_a_video_plays_and_is_sought",
    "voice: playing": "test_web_voice.py::test_a_voice_is_played_sought_and_heard",
    "voice: recording": TALK,
    "files with progress": "test_web_files.py::test_a_file_goes_and_comes_as_it_is",
    "files: sending given up": "test_web_files.py::test_sending_is_given_up",
    "files: loading given up": "test_web_files.py::test_loading_is_given_up_and_begun_again",
    "link previews": "test_web_previews.py::test_a_link_shows_what_it_leads_to",
    "pinned bar": TALK,
    "scheduled posts": TALK,
    "typing": TALK,
    "presence": TALK,
    "groups: creating": GROUP,
    "channels: creating": CHANNEL,
    "groups: profile": CARE,
    "groups: members": CARE,
    "groups: rights of admins": GROUP,
    "groups: what members may do": CARE,
    "invite links": GROUP,
    "join requests": CARE,
    "comments": CHANNEL,
    "topics": GROUP,
    "channel posting with views": CHANNEL,
    "settings: profile": PROFILE,
    "settings: photo": PROFILE,
    "settings: username": PROFILE,
    "settings: sessions": "test_web_settings.py::test_sessions_are_listed_and_ended",
    "settings: language": LOOKS,
    "settings: theme": LOOKS,
    "settings: notifications": "test_web_settings.py::test_one_is_told_of_messages_while_nobody_looks",
    "keyboard for everything": "test_web_accessibility.py::test_the_keyboard_alone_is_enough",
    "screen-reader names": "test_web_accessibility.py::test_nothing_serious_is_found_in_the_main_views",
    "right-to-left layouts": "test_web_layout.py::test_on_a_phone_one_column_is_seen_and_back_leads_to_the_one_before",
    "reading offline": "test_web_offline.py::test_what_was_read_is_there_without_the_server",
    "reconnecting": "test_web_restart.py::test_two_browsers_go_on_when_the_server_restarts",
    "several tabs": "test_web_offline.py::test_all_tabs_have_the_same_and_one_of_another_version_takes_over",
    "/NAME opens in the browser": "test_web_entrance.py::test_a_link_to_somebody_opens_in_the_client",
    "/+HASH opens in the browser": "test_web_entrance.py::test_an_invitation_opens_in_the_client",
    "a channel is read before signing in": "test_web_reading.py::test_a_stranger_reads_a_channel_and_comes_in",
}
