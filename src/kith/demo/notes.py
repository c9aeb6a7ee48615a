"""What was said, in the words of somebody who writes it down the same evening."""

from .story import CALL, EMAIL, EVENT, MEETING, MESSAGE

TOLD: dict[str, tuple[str, ...]] = {
    MEETING: (
        "Coffee between two meetings. Hiring again, two analysts first.",
        "Lunch by the canal. Talked about leading without a team.",
        "Walked around the old harbour; the new job is louder than the last one.",
        "An hour between trains. Wants to see how we plan outages.",
        "Coffee. The pilot goes on for half a year, then the money is gone.",
        "Long talk about moving north with small children.",
        "Breakfast; compared notes on the reserve market rules.",
        "Sat in the garden. Doubts about the doctorate, less about the topic.",
        "Lunch. Asked how I got my first project, and what I would do otherwise.",
        "Showed me the workshop. They repair what others throw away, meters too.",
        "Coffee at the station; the merger is off.",
        "Dinner at theirs. The daughter has started school.",
        "",
        "",
    ),
    CALL: (
        "Asked about the outage model; sent me on to the planning team.",
        "Call on the way home. The tender comes earlier than we thought.",
        "Wanted a second opinion on an offer. Told them to ask about the on-call weeks.",
        "Quick call about the panel; they will speak first.",
        "Checked a reference. Warm, and precise about what to watch.",
        "Called to say thank you for the introduction; they start next month.",
        "Twenty minutes on battery ageing. I understood half of it.",
        "",
        "",
    ),
    EMAIL: (
        "Greetings, and a question about our data.",
        "Sent the photographs of the substation visit.",
        "Asked whether the thesis topic is still free.",
        "The slides of the talk, with the numbers they left out.",
        "Recommended a study on tidal storage, and a crime novel.",
        "Forwarded the call for papers.",
        "Thanked them for the reference.",
        "",
        "",
        "",
    ),
    MESSAGE: (
        "Congratulated them on the new role.",
        "Photo of the finished boat.",
        "Asked who runs the tool library now.",
        "Sent the link to the job.",
        "They are in town next month.",
        "Wished a good race.",
        "",
        "",
        "",
        "",
    ),
    EVENT: (
        "Sat at the same table.",
        "Short talk in the queue for coffee.",
        "Gave the talk on flexibility; the room was full.",
        "Walked back to the station together.",
        "",
        "",
        "",
    ),
}
GOOD_TO_KNOW = (
    "Prefers a call before nine.", "Answers mail on Fridays.", "Never introduce without asking.",
    "Does not drink coffee.", "Knows everybody at the ministry.", "Two sons, both sail.", "Ask about the allotment.",
    "Writes short, means well.", "Away on leave for half a year.", "Likes to be asked for advice.",
)  # fmt: skip
PROMISES = (
    "send the slides", "introduce them to the planning team", "return the book on tides", "send the reading list",
    "ask about the internship", "share the outage figures", "look over the application", "send the photographs",
    "find the name of the restaurant", "bring the torque wrench", "write the recommendation",
)  # fmt: skip
