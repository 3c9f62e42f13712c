"""Who speaks and what belongs to the words in English sentences of many shapes."""

from __future__ import annotations

import pytest

from saksi.extraction import entities, quotes
from saksi.languages import load
from saksi.model.facts import Quote
from tests.extraction.quotes.made import article


def read(text: str) -> tuple[Quote, ...]:
    page = article(text, "en")
    return quotes.find(page, load("en"), entities.find(page, load("en")))


def said(text: str) -> list[tuple[str | None, str]]:
    return [(q.speaker.name if q.speaker else None, q.text) for q in read(text)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("About 9 percent said the plan would fail.", "About 9 percent"),
        ("Only 22 percent said the plan would fail.", "Only 22 percent"),
        ("About four in 10 voters said the plan would fail.", "About four in 10 voters"),
        ("Nearly half said the plan would fail.", "Nearly half"),
        ("Daun advisers say the plan would fail.", "Daun advisers"),
        ("Riverton ferry advocates say the plan would fail.", "Riverton ferry advocates"),
        ("Corporate lobbyists say the plan would fail.", "Corporate lobbyists"),
        ("Her advisers and allies say the plan would fail.", "Her advisers and allies"),
        ("A spokesman for the ministry said the plan would fail.", "A spokesman for the ministry"),
        ("A spokesman for Sari Daun said the plan would fail.", "A spokesman for Sari Daun"),
        ("Sari Daun's spokesman, Bima Wira, said the plan would fail.", "Bima Wira"),
        ("The head of the city council said the plan would fail.", "The head of the city council"),
        ("Police in Riverton said on Sunday the plan would fail.", "Police in Riverton"),
        ("One of the former judges said the plan would fail.", "One of the former judges"),
        ("The wounded men said the plan would fail.", "The wounded men"),
        ("A national poll taken last month found that the plan would fail.", "A national poll"),
        ("According to a letter seen by the council, the plan would fail.", "a letter"),
        ("A highly respected lawyer said the plan would fail.", "A highly respected lawyer"),
        ("The judge rubbed his chin, and then said the plan would fail.", "The judge"),
        ("The ferry's owner threw a scare into the crew, saying the plan would fail.", "The ferry's owner"),
        ("The Riverton Herald quoted Mayor Sari Daun as saying the plan would fail.", "Sari Daun"),
        ("Some wait, while 22 percent said the plan would fail.", "22 percent"),
        ("In Riverton, local council leaders say the plan would fail.", "local council leaders"),
        ("On such issues, 42% say the plan would fail.", "42%"),
        ("He went on to say the plan would fail.", "He"),
        (
            "One of the former lawyers for Sari Daun said the plan would fail.",
            "One of the former lawyers for Sari Daun",
        ),
        (
            "A lawyer for former President Sari Daun said the plan would fail.",
            "A lawyer for former President Sari Daun",
        ),
        ("Former secretary of state Sari Daun said the plan would fail.", "Sari Daun"),
        ("Lembah Bank reported last quarter that the plan would fail.", "Lembah Bank"),
        ("Bima Wira told me this week that the plan would fail.", "Bima Wira"),
        ("It was a step which police said the plan would fail.", "police"),
        ("The owner says the board rejected it, noting the plan would fail.", "The owner"),
    ],
)
def test_the_speaker_is_the_whole_phrase_and_nothing_more(text: str, speaker: str) -> None:
    assert (speaker, "the plan would fail") in said(text)


def test_a_participle_goes_on_with_the_subject() -> None:
    text = "The operator denied the vessel was overloaded, saying the list held 112 passengers."
    assert said(text) == [
        ("The operator", "the vessel was overloaded"),
        ("The operator", "the list held 112 passengers"),
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The driver, police said, fled on Monday.", "The driver fled on Monday"),
        (
            "The move, they said, raised new worries about the plan.",
            "The move raised new worries about the plan",
        ),
        (
            "The dam, Sari Daun said in an interview on Saturday, will fail.",
            "The dam will fail",
        ),
        ("About 270 people have been moved, officials said.", "About 270 people have been moved"),
        ('"We are happy now" about the plan, Sari Daun said.', '"We are happy now" about the plan'),
        ('"We are happy now" about the plan, said Sari Daun.', '"We are happy now" about the plan'),
        ('"It broke," said former mayor Sari Daun, a farmer.', "It broke"),
        ('"It broke," she said, shaking her head, "and we left."', "It broke and we left."),
        (
            "Harbour books list 131 people, Sari Daun reported, 19 more than the owner has declared.",
            "Harbour books list 131 people 19 more than the owner has declared",
        ),
        ("It was late, according to police, which runs the ferry.", "It was late"),
        ("While he’s said the dam is safe.", "the dam is safe"),
        ("It broke, in what Sari Daun called a reckless act.", "a reckless act"),
    ],
)
def test_what_belongs_to_the_words(text: str, words: str) -> None:
    assert words in [q.text for q in read(text)]


def test_another_word_for_it_ends_what_was_said() -> None:
    text = "Police said the man fled over the bridge, in what Sari Daun called a reckless act."
    assert said(text) == [("Police", "the man fled over the bridge"), ("Sari Daun", "a reckless act")]


@pytest.mark.parametrize(
    "text",
    [
        "The best of its shows, but not all, will return.",
        "Daun sends out tweets about the plan.",
        "Daun declined to say whether the plan would fail.",
    ],
)
def test_nouns_and_silence_are_no_speech(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    "text",
    [
        '"Is the dam safe now?" Sari Daun asked.',
        '"Is the dam safe now?" Sari Daun asked reporters on Monday.',
        '"Is the dam safe now?" asked Sari Daun.',
    ],
)
def test_the_one_who_asks_stands_behind_the_question(text: str) -> None:
    (quote,) = read(text)
    assert quote.speaker and (quote.speaker.name, quote.text) == ("Sari Daun", "Is the dam safe now?")
    assert quote.cue and quote.cue.text == "asked"


def test_a_report_behind_a_question_stands_alone() -> None:
    found = said('"Is the dam safe now?" Sari Daun said the dam was full.')
    assert ("Sari Daun", "the dam was full") in found


def test_an_order_is_no_utterance() -> None:
    assert said("The city told residents to leave at once.") == []


def test_quoted_words_that_a_medium_reports_are_the_last_speakers() -> None:
    text = 'Sari Daun visited the dam. "It will hold this year," the Riverton Herald reported.'
    assert said(text) == [("Sari Daun", "It will hold this year")]
    text = '"It will hold this year," the Riverton Herald reported.'
    assert said(text) == [("Riverton Herald", "It will hold this year")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The harbour minister, Doan My Lien, said the pier would open in June.", "Doan My Lien"),
        ("A friend of the family said the pier would open in June.", "A friend of the family"),
    ],
)
def test_a_word_of_a_name_and_a_noun_in_ly_end_no_speaker(text: str, name: str) -> None:
    assert said(text) == [(name, "the pier would open in June")]


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ("Reuters talks had failed", "talks had failed"),
        ("CNN Norvenia was ready", "Norvenia was ready"),
        ("Reuters the talks had failed", "the talks had failed"),
        ("reporters Norvenia would respond", "Norvenia would respond"),
    ],
)
def test_what_somebody_is_told_has_a_subject(told: str, words: str) -> None:
    assert said(f"Helen Marsh told {told}.") == [("Helen Marsh", words)]


@pytest.mark.parametrize(
    ("source", "speaker"),
    [
        (
            "a joint statement thanking Norvenia and Kestaria",
            "a joint statement thanking Norvenia and Kestaria",
        ),
        ("a group representing Sara Wynn", "a group representing Sara Wynn"),
        ("leading economist Sara Wynn", "Sara Wynn"),
        ("acting mayor Sara Wynn", "Sara Wynn"),
    ],
)
def test_a_participle_behind_a_noun_has_an_object_and_before_one_none(source: str, speaker: str) -> None:
    assert said(f"The talks had failed, according to {source}.") == [(speaker, "The talks had failed")]


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("Sara Wynn, who said the plan was dead, resigned.", "Sara Wynn", "the plan was dead"),
        ("He met Sara Wynn of the Harbour Union, who said the plan was dead.", "Sara Wynn", "the plan was dead"),
        ("It was a point of contention for lawmakers who complained that the text was old.", "lawmakers", "the text was old"),
        ("The head of the union who said the plan was dead left.", "The head of the union", "the plan was dead left"),
        ("Rep. Jesse Marlow Jr., D-Ill., said the plan was dead.", "Jesse Marlow Jr", "the plan was dead"),
        ("Representative John A. Marlow said the plan was dead.", "John A. Marlow", "the plan was dead"),
    ],
)  # fmt: skip
def test_who_points_to_whoever_stands_nearest_before_it(text: str, speaker: str, words: str) -> None:
    assert said(text) == [(speaker, words)]


def test_reading_aloud_and_being_called_somewhere_are_no_words() -> None:
    assert said("At noon John Marlow, the new speaker, read the preamble, before leaving.") == []
    assert said('Sara Wynn read "The Long Road" in a day.') == []
    assert said("The guards were called to remove a protester.") == []
    assert said('"We will return to the harbour," the statement read.') == [
        ("the statement", "We will return to the harbour")
    ]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "John Marlow came. Sara Wynn has been deriding what she called a trap of words. She said it was late.",
            ["Sara Wynn", "Sara Wynn"],
        ),
        (
            "The mayor John Marlow spoke. Democrats said it was late. He added that the dam was dry. They said it rained.",
            ["Democrats", "John Marlow", "Democrats"],
        ),
        (
            "Sara Wynn left. She and other farmers said it was late.",
            ["She and other farmers"],
        ),
        (
            "A former spy official confirmed that it was late. A senior harbour official said it was dry. The official said it was fine.",
            ["A former spy official", "A senior harbour official", "A senior harbour official"],
        ),
        (
            'John Marlow left. The Riverton Herald reports: "The dam is dry and the mayor has left."',
            ["Riverton Herald"],
        ),
    ],
)
def test_one_of_a_crowd_is_he_a_crowd_is_they_and_another_official_is_another(
    text: str, speakers: list[str]
) -> None:
    assert [speaker for speaker, _ in said(text)] == speakers


@pytest.mark.parametrize(
    "text",
    [
        "The video, posted to YouTube last Friday, shows the man, who appears to be in his 20s, leaving the harbour.",
        "John Marlow quoted from the film “The Long Night” to defend his wife.",
    ],
)
def test_what_a_film_shows_and_a_title_are_no_words(text: str) -> None:
    assert said(text) == []


def test_only_who_is_told_or_asked_stands_before_the_words() -> None:
    text = '"It is late," said Sara Wynn, who said people at a recent meeting were furious about the plan.'
    assert said(text) == [
        ("Sara Wynn", "It is late"),
        ("Sara Wynn", "people at a recent meeting were furious about the plan"),
    ]


def test_the_text_of_a_speech_is_where_the_words_stand() -> None:
    text = '"We cannot elect him," Sara Wynn said, according to the text of remarks she was to give at the council in Riverton.'
    assert said(text) == [("Sara Wynn", "We cannot elect him")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Sara Wynn said it was late, and left the room.", "it was late"),
        ("Sara Wynn said last week the guards do not speak for the union.", "the guards do not speak for the union"),
        ("Sara Wynn said last week was hard for the union.", "last week was hard for the union"),
        ("Police said the men robbed a bank, shot a guard, and fled.", "the men robbed a bank, shot a guard, and fled"),
        ("Police said the man was held for cursing and threatening to burn the ship.", "the man was held for cursing and threatening to burn the ship"),
        ('Sara Wynn said she wants to "find out what it is," and pushed for more light.', 'she wants to "find out what it is,"'),
        ("Sara Wynn called for guards to be placed at every gate.", "guards to be placed at every gate"),
    ],
)  # fmt: skip
def test_where_the_words_begin_and_end(text: str, words: str) -> None:
    assert [q.text for q in read(text)] == [words]


def test_another_verb_of_speech_behind_quoted_words_begins_its_own() -> None:
    text = 'Sara Wynn called the text "a cruel trap for us," adding that it "is meant to help the guards."'
    assert said(text) == [
        ("Sara Wynn", 'the text "a cruel trap for us,"'),
        ("Sara Wynn", 'it "is meant to help the guards."'),
    ]


def test_two_qualities_of_one_speaker_are_his() -> None:
    text = "The colourful and often combative lawmaker said it was late."
    assert said(text) == [("The colourful and often combative lawmaker", "it was late")]


@pytest.mark.parametrize(
    "text",
    [
        "John Marlow declared a state of emergency at the border.",
        "When Sara Wynn asked about the money, John Marlow left.",
        'When the mayor dealt with the "47 bad days," John Marlow reminded the council of its own errors.',
        "Sara Wynn called for calm.",
    ],
)
def test_a_state_declared_and_what_is_asked_about_are_no_words(text: str) -> None:
    assert said(text) == []


def test_whoever_is_asked_stands_before_the_question() -> None:
    (quote,) = read('The guard asked the mayor if he "fully backed the plan".')
    assert quote.addressee and quote.addressee.name == "the mayor"
    assert quote.text == 'if he "fully backed the plan"'


def test_what_joins_a_sentence_to_the_one_before_is_no_part_of_the_words() -> None:
    assert said("But the dam will hold, Sara Wynn said.") == [("Sara Wynn", "the dam will hold")]
    assert said("And the ship is late, according to Sara Wynn.") == [("Sara Wynn", "the ship is late")]


def test_another_clause_of_speech_ends_the_words() -> None:
    text = "Sara Wynn said the ship was late, but she denied that the dam was dry."
    assert said(text) == [("Sara Wynn", "the ship was late"), ("Sara Wynn", "the dam was dry")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            'It is useful to recall that in June, when Todd Arkin, running as the nominee, defended what he called "legitimate harm".',
            [("Todd Arkin", "legitimate harm")],
        ),
        (
            "The Harbour Union came. Democrats used the law to make clear that they believe that the dam must hold.",
            [("Democrats", "the dam must hold")],
        ),
        (
            "Police claimed she was dismissed after complaining to the mayor.",
            [("Police", "she was dismissed after complaining to the mayor")],
        ),
        (
            "Sara Wynn said the dam is dry again, though did not say whether it would hold.",
            [("Sara Wynn", "the dam is dry again")],
        ),
        (
            'On the show "The Late Hour With Bima," House Leader Sara Wynn, D-Calif., said the talk did not surprise her.',
            [("Sara Wynn", "the talk did not surprise her")],
        ),
        (
            '"Of course I was surprised by it," said the lawmaker, Representative Sara Wynn.',
            [("Sara Wynn", "Of course I was surprised by it")],
        ),
        (
            "The suit alleges that the culture, described in court as a trap, helps the men.",
            [("The suit", "the culture, described in court as a trap, helps the men")],
        ),
    ],
)
def test_who_is_meant_and_what_belongs_together(text: str, found: list[tuple[str, str]]) -> None:
    assert said(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Sara Wynn said, siding with a friend over the mayor.",
        "The council agreed with that decision, again so as not to harm the union.",
        "The council did not say whether John Marlow understood that what he was saying was false.",
        "People told him about their own days in the harbour.",
    ],
)
def test_an_aside_and_a_decision_agreed_with_are_no_words(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "In that case, the woman was accused of hiding money from the mayor.",
        "The guard was later told that it was late.",
        "Sara Wynn was widely criticized within her own party for a plan that gives some guards a house.",
        "The Harbour post on Tuesday followed a long night for the union.",
        "Sara Wynn posted an early tweet about emails released by the council on Friday.",
        "And as the hearing continued, guards and farmers pressed ahead with one point.",
        "His son had pledged allegiance to Norvenia before the attack.",
        "The rule, which was shared in a conference call that included the union, holds.",
    ],
)
def test_a_passive_a_noun_and_a_clause_of_time_report_nothing(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The Democrats hope the dam will hold.", "The Democrats"),
        ("The government and the union hope the dam will hold.", "The government and the union"),
        ("The police believe the dam will hold.", "The police"),
        ("The council report said the dam will hold.", "The council report"),
        ("The mayor was saying the dam will hold.", "The mayor"),
    ],
)
def test_several_speak_without_an_ending(text: str, speaker: str) -> None:
    assert said(text) == [(speaker, "the dam will hold")]


def test_what_was_said_stands_before_they_said() -> None:
    text = (
        "The guards left. His age, 75, could be a trap, they said, given that the guards serve for ten years."
    )
    assert [words for _, words in said(text)] == ["His age, 75, could be a trap"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Each candidate made frequent appeals to the middle of the town to stay calm.", []),
        (
            "Sara Wynn told the council that the dam will hold, according to The Hill, a political weekly in Riverton.",
            [("Sara Wynn", "the dam will hold")],
        ),
        (
            'Sara Wynn would have to change the charter, which states, "All who live in Riverton are citizens of it."',
            [("the charter", "All who live in Riverton are citizens of it.")],
        ),
        (
            "The Riverton Herald first reported that the dam was dry.",
            [("Riverton Herald", "the dam was dry")],
        ),
    ],
)
def test_a_noun_behind_its_verb_a_weekly_and_a_charter(text: str, found: list[tuple[str, str]]) -> None:
    assert said(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("By declaring a state of siege, Sara Wynn would also seek to open the harbour.", []),
        ("The dispute threatened to become the focus of the race.", []),
        ("Sara Wynn does well in states where she was known.", []),
        ("Sara Wynn hasn't said whether she will leave.", []),
        ("Hundreds more showed up to hear that the dam was dry.", []),
        ("Sara Wynn agreed to a longer pause, but when Bima Wira came the harbour was dry.", []),
        ("Sara Wynn started by calling into the morning show, and then she flew to Riverton.", []),
        ("The guards Sara Wynn and Bima Wira, and the mayor, tweeted their approval of it.", []),
        ("Sara Wynn named the guard when asked to pick one.", []),
        ("Sara Wynn claimed responsibility for it, leading some to stay away.", []),
    ],
)
def test_what_only_looks_like_speech_reports_nothing(text: str, found: list[tuple[str, str]]) -> None:
    assert said(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Though Sara Wynn said the dam was dry, the owner was late.",
            [("Sara Wynn", "the dam was dry")],
        ),
        (
            "He said the dam was dry, but he pressed the owner to leave.",
            [("He", "the dam was dry")],
        ),
        (
            "Sara Wynn said the guards stopped the work, but Bima Wira did not say when.",
            [("Sara Wynn", "the guards stopped the work")],
        ),
        (
            'Sara Wynn called the rule "a trap" in a speech on Monday.',
            [("Sara Wynn", 'the rule "a trap"')],
        ),
        (
            "Sara Wynn revealed, somewhat late, that the dam was dry.",
            [("Sara Wynn", "the dam was dry")],
        ),
        (
            "Sara Wynn told the Riverton National News he would leave.",
            [("Sara Wynn", "he would leave")],
        ),
        (
            'Sara Wynn has called for tripling "the number of guards who stand on the wall."',
            [("Sara Wynn", 'tripling "the number of guards who stand on the wall."')],
        ),
        (
            "Sara Wynn described the plan as a trap for the town.",
            [("Sara Wynn", "the plan as a trap for the town")],
        ),
        (
            'Sara Wynn said on the show "Late Night" that the dam was dry.',
            [("Sara Wynn", "the dam was dry")],
        ),
        (
            "Bima Wira, president of a union which stands for many guards, said he and other guards left.",
            [("Bima Wira", "he and other guards left")],
        ),
    ],
)
def test_where_words_begin_and_end_beside_other_clauses(text: str, found: list[tuple[str, str]]) -> None:
    assert said(text) == found


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "At a feast in Riverton on Monday, Sara Wynn stood by the mayor, saying the dam was dry.",
            "Sara Wynn",
        ),
        ("Sara Wynn, who did not say that Bima Wira was late, said on Monday the dam was dry.", "Sara Wynn"),
        ("Alarmed by the noise, Sara Wynn, the mayor, said that the dam was dry.", "Sara Wynn"),
        ("The next day, Sara Wynn praised the guard, saying the dam was dry.", "Sara Wynn"),
    ],
)
def test_the_subject_of_the_main_clause_speaks(text: str, speaker: str) -> None:
    assert said(text)[-1] == (speaker, "the dam was dry")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Sara Wynn left. Peter Marlow came back. She said it was late.", "Sara Wynn"),
        ("Ms. Marlow left. Mr. Wynn came back. She said it was late.", "Marlow"),
        ("Sara Wynn spoke for Peter Marlow. He said it was late.", "Peter Marlow"),
        ("Sara Wynn came back. The inquiry grew. She said it was late.", "Sara Wynn"),
    ],
)
def test_he_and_she_mean_whoever_is_told_of_so(text: str, speaker: str) -> None:
    assert said(text) == [(speaker, "it was late")]


@pytest.mark.parametrize(
    "text",
    [
        "In Riverton, guards fear for their safety and are leaving.",
        "Sara Wynn and Bima Wira maintained their battle ahead of the vote.",
        "Now his friends make jokes about sending guards to Riverton.",
        "Sara Wynn seldom speaks of her brother, who died as a guard.",
        "Sara Wynn put her tool to use, highlighting top news tweets about the dam.",
        "The plan got some praise, including being called a trap.",
        "Sara Wynn boasted of the guards that came to Riverton.",
        "Sara Wynn found herself in Riverton, where the dam was dry.",
        "The two camps agreed on creating a body that could help.",
        "Hearing him say it in a low voice was odd.",
        "The dam is no better than, say, the old wall of the town.",
    ],
)
def test_verbs_that_report_no_words(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Sara Wynn wrote in both lists she was late.",
            [("Sara Wynn", "she was late")],
        ),
        (
            'Sara Wynn put a price on what she called the "old trap," raised by the owner in 1987.',
            [("Sara Wynn", 'the "old trap,"')],
        ),
        (
            "Sara Wynn, though she praised his work and said the dam was dry, notably left it alone.",
            [("Sara Wynn", "his work"), ("Sara Wynn", "the dam was dry")],
        ),
        (
            "The guards came - and the permit, Sara Wynn said, had been hard to get.",
            [("Sara Wynn", "the permit had been hard to get")],
        ),
        (
            "The wall will stay, according to three polls, including one from Riverton released in May.",
            [("three polls", "The wall will stay")],
        ),
        (
            "According to her friends and advisers, the dam was dry.",
            [("her friends and advisers", "the dam was dry")],
        ),
        (
            'Sara Wynn left the hall, saying in a long post on the web: "The dam is a trap for us all."',
            [("Sara Wynn", "The dam is a trap for us all.")],
        ),
    ],
)
def test_extents_beside_asides_and_occasions(text: str, found: list[tuple[str, str]]) -> None:
    assert said(text) == found


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Sara Wynn's fate was unclear, but she said the dam was dry.", "Sara Wynn"),
        ("He met Bima Wira, a former guard, who has told aides that the dam was dry.", "Bima Wira"),
        ("One guard, Bima Wira of Riverton, left. He said the dam was dry.", "Bima Wira"),
        ("Bima Wira left early. The candidate said the dam was dry.", "Bima Wira"),
    ],
)
def test_whom_an_owner_a_name_beside_and_a_candidate_mean(text: str, speaker: str) -> None:
    assert said(text) == [(speaker, "the dam was dry")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The mayor was sued by Sara Wynn, alleging that the dam was dry.",
            [("Sara Wynn", "the dam was dry")],
        ),
        (
            "These calls for more guards have come late.",
            [],
        ),
        (
            "Virtually all analysts say that the dam is dry.",
            [("Virtually all analysts", "the dam is dry")],
        ),
        (
            "The council voted 6-1 for the rule which said the dam was dry.",
            [("the rule", "the dam was dry")],
        ),
        (
            "In explaining why the dam was dry, Sara Wynn described a town in ruins.",
            [("Sara Wynn", "why the dam was dry")],
        ),
        (
            "The choice is hard, political scientist Sara Wynn told the Herald.",
            [("Sara Wynn", "The choice is hard")],
        ),
        (
            'The judge urged Sara Wynn and Sen. Bima Wira to "stop the noise at the harbour" at once.',
            [("The judge", '"stop the noise at the harbour" at once')],
        ),
        (
            "Sara Wynn said that, because of the rain, the dam was full.",
            [("Sara Wynn", "because of the rain, the dam was full")],
        ),
        (
            "Disappointed by the vote, a handful of guards vowed to stay.",
            [("a handful of guards", "to stay")],
        ),
        (
            "Then there was Sara Wynn's answer. She said the dam was dry.",
            [("Sara Wynn", "the dam was dry")],
        ),
    ],
)
def test_agents_trades_and_fronted_participles(text: str, found: list[tuple[str, str]]) -> None:
    assert said(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Sara Wynn left. Bima Wira came. She said Wynn's plan was late.",
            [("Bima Wira", "Wynn's plan was late")],
        ),
        (
            "Sara Wynn admitted the dam would fail in an interview Tuesday on the web.",
            [("Sara Wynn", "the dam would fail")],
        ),
        ("Ignoring or denying the good of the plan also carries risks.", []),
        ("The town freed Bima Wira, an owner accused of theft, but the mayor was late.", []),
        (
            "As Sara Wynn points out in a column on the web, the dam was dry.",
            [("Sara Wynn", "the dam was dry")],
        ),
        (
            "Sara Wynn asked the owner in Riverton whether the dam was dry.",
            [("Sara Wynn", "whether the dam was dry")],
        ),
        (
            'According to Sara Wynn, "The harbour is older than the town," presumably meaning its wall.',
            [("Sara Wynn", "The harbour is older than the town")],
        ),
        ("Wynn strategists think that the dam is dry.", [("Wynn strategists", "the dam is dry")]),
    ],
)
def test_pronouns_occasions_and_groups_of_someone(text: str, found: list[tuple[str, str]]) -> None:
    assert said(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The owner, who was late, then loudly asked, “Is it really as dry as that?”", "The owner"),
        ("Current and former guards said the dam was dry.", "Current and former guards"),
        ("At a feast in Riverton, 62-year-old Sara Wynn left, and said the dam was dry.", "Sara Wynn"),
        ("Wynn senior adviser Bima Wira said the dam was dry.", "Bima Wira"),
        ("This is late, Sara Wynn told her aides as she left.", "Sara Wynn"),
    ],
)
def test_manner_age_and_employer_leave_the_speaker(text: str, found: str) -> None:
    assert [speaker for speaker, _ in said(text)] == [found]


@pytest.mark.parametrize(
    "text",
    [
        "What worries the owner is that the dam is dry.",
        "With all guards reporting, the race was close.",
        "He joined a movement called the Harbour Union.",
        "Many agreed with Wynn that day.",
    ],
)
def test_what_worries_reports_and_is_called_says_nothing(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The letters found on the boat are a sore spot for Sara Wynn.", []),
        ("Sara Wynn does her work, and she knows how to use it.", []),
        ("Also after great thought, Sara Wynn would like to leave.", []),
        (
            "The plan would change harbours that now are run by states, Sara Wynn said.",
            [("Sara Wynn", "The plan would change harbours that now are run by states")],
        ),
        (
            "Sara Wynn said the dam would change harbours run largely by states and towns.",
            [("Sara Wynn", "the dam would change harbours run largely by states and towns")],
        ),
        (
            '"Of course it is late, who knows?" said the legislator, Representative Sara Wynn.',
            [("Sara Wynn", "Of course it is late, who knows?")],
        ),
        (
            "Sara Wynn says that the dam is dry while Bima Wira suggests it is full.",
            [("Sara Wynn", "the dam is dry"), ("Bima Wira", "it is full")],
        ),
    ],
)
def test_letters_found_ways_known_and_clauses_set_against(text: str, found: list[tuple[str, str]]) -> None:
    assert said(text) == found


def test_the_clause_on_which_the_others_rest_is_said_with_them_and_an_occasion_is_not() -> None:
    def spans(text: str) -> list[list[str]]:
        return [[s.of(text) for s in q.spans] for q in read(text)]

    assert spans("If the dam fails, Sara Wynn warned, the town will flood.") == [
        ["If the dam fails", "the town will flood"]
    ]
    assert spans("After the storm, Sara Wynn said, the town was dark.") == [["the town was dark"]]


def test_what_an_act_brings_about_is_no_reported_clause_and_an_aside_parts_none() -> None:
    assert not said(
        "Norvenia and Kestaria agreed on Wednesday to a truce, ending a war that has killed 420 people."
    )
    assert said("Sara Wynn said on Monday, speaking in Arden, that the dam will hold.") == [
        ("Sara Wynn", "the dam will hold")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Sara Wynn acknowledged a common rival in Arden.",
        "Sara Wynn tweeted a picture of the harbour in which the boats are gone.",
        "Sara Wynn is hoping to become mayor.",
        "The trip suggests that the mayor is looking ahead to the vote.",
        "The results suggest that the mayor will have difficulty in Arden.",
        "Her discrimination claims were folded into a suit that covers all guards.",
        "The evidence for the last claim was a clip that the guards had filmed.",
        "One demand the union was thought to be weighing is a new pier.",
        "The hostility is often justified by arguing that the guards are incompetent.",
        "Bima Wira is the guard described in the letter as “the high-ranking harbour official.”",
        "The language makes clear that he is showing “respect” to the guards.",
        "We believe that the dam will hold.",
        "You think that the dam will hold.",
        "The harbour gave blame in Arden for nothing.",
    ],
)
def test_wishes_things_and_nouns_report_nothing(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Mayor Sara Wynn, trying to end the row, emphatically denied that she had left.",
            [("Sara Wynn", "she had left")],
        ),
        (
            "The plan drew the ire of Justice Sara Wynn, who said the dam will fail.",
            [("Sara Wynn", "the dam will fail")],
        ),
        (
            "The original draft of the talking points said the dam will fail.",
            [("The original draft of the talking points", "the dam will fail")],
        ),
        ("All the experts I met said the dam will fail.", [("the experts", "the dam will fail")]),
        (
            "They accused Mayor Sara Wynn of Arden, the union's leader, of giving in to the owner.",
            [("They", "giving in to the owner")],
        ),
        (
            "The mayor said once the guards are heard, the council will set a date for Sara Wynn to testify.",
            [
                (
                    "The mayor",
                    "once the guards are heard, the council will set a date for Sara Wynn to testify",
                )
            ],
        ),
        (
            "Corrections: because of an error, an earlier version of this report said the dam was dry.",
            [("an earlier version of this report", "the dam was dry")],
        ),
        ("The polls suggest that the mayor will win.", [("The polls", "the mayor will win")]),
        ("Farmers suggest that the mayor will win.", [("Farmers", "the mayor will win")]),
        (
            "Sara Wynn was booed for suggesting that the dam will fail.",
            [("Sara Wynn", "the dam will fail")],
        ),
    ],
)
def test_adverbs_titles_and_asides_leave_the_speaker(text: str, found: list[tuple[str, str]]) -> None:
    assert said(text) == found


def test_adjectives_before_a_title_begin_the_phrase_of_a_speaker() -> None:
    text = "“The dam will hold,” independent Sen. Sara Wynn of Arden, who leads the union, told reporters. “I am sure of it.”"
    assert [name for name, _ in said(text)] == ["Sara Wynn", "Sara Wynn"]


def test_a_shorter_description_takes_up_a_noun_phrase_or_a_named_body() -> None:
    assert said("A senior harbour official left. The official said the dam was dry.") == [
        ("senior harbour official", "the dam was dry")
    ]
    assert said("The Arden Ferry Agency met on Monday. Rain fell. The agency said the dam was dry.") == [
        ("Arden Ferry Agency", "the dam was dry")
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The visit was the third time Arden FM said it had been wronged.",
            [("Arden FM", "it had been wronged")],
        ),
        (
            "As Sara Wynn, the leader of the union, put it: “The dam will fail because nobody mends it.”",
            [("Sara Wynn", "The dam will fail because nobody mends it.")],
        ),
        (
            "A council aide put the prospects bluntly in an email: “There is no worse choice for this town.”",
            [("A council aide", "There is no worse choice for this town.")],
        ),
        (
            "Mayor Sara Wynn vowed the ferry will end “one way or the other,” a day after it emerged that she had left.",
            [("Sara Wynn", "the ferry will end “one way or the other,”")],
        ),
        (
            "Mayor Sara Wynn promised that she would not run again, and she endorsed Bima Wira for the post.",
            [("Sara Wynn", "she would not run again")],
        ),
        (
            "According to the plan released on Monday, the dam will be mended.",
            [("the plan", "the dam will be mended")],
        ),
    ],
)
def test_asides_times_and_deeds_stay_outside_the_words(text: str, found: list[tuple[str, str]]) -> None:
    assert said(text) == found


def test_they_are_who_was_heard_and_it_is_no_person() -> None:
    heard = "Harbour officials said the dam was dry. Three ferries came in. The piers can wait, they said."
    assert said(heard)[-1] == ("Harbour officials", "The piers can wait")
    assert said("Sara Wynn left. It says the dam is dry.") == [("It", "the dam is dry")]


def test_a_spokesman_brought_in_once_is_not_he() -> None:
    text = (
        "A spokesman said rain fell. As Bima Wira came to the stage, rain began. He promised to mend the dam."
    )
    assert said(text)[-1] == ("Bima Wira", "mend the dam")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Mayor Bima Wira denounced her record as secretary of state and said the dam will fail.",
            [("Bima Wira", "the dam will fail")],
        ),
        (
            "Other Republicans, like Rick Arden, Henry Moss and Brent Cole, have said they support Sara Wynn.",
            [("Other Republicans", "they support Sara Wynn")],
        ),
        (
            "Mayor Sara Wynn said she was close to a choice, and she named Bima Wira as a finalist.",
            [("Sara Wynn", "she was close to a choice")],
        ),
        (
            "Mayor Sara Wynn asked that the guards agree to a “quiet” hearing - and repeated her request.",
            [("Sara Wynn", "the guards agree to a “quiet” hearing")],
        ),
        ("Perhaps young farmers prefer the mayors' call for “quiet days” over talks.", []),
        ("Sara Wynn has broken many promises she made to the town.", []),
        ("The owners are so worried that the dam will fail that they left.", []),
        ("With each day, the Republicans show how ill-equipped they are.", []),
        ("She posted it under a headline that said, “Harbour Declares an End to All the Ferries.”", []),
    ],
)
def test_joined_verbs_share_their_subject_and_promises_are_things(
    text: str, found: list[tuple[str, str]]
) -> None:
    assert said(text) == found


def test_a_letter_goes_on_without_a_cue() -> None:
    letter = "Sara Wynn read it. “We are glad,” the letter states. “However, we are late.”"
    assert [name for name, _ in said(letter)] == ["the letter", "the letter"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The promise appeals to owners to leave the harbour.", []),
        ("The larger figure demanded to be doubled.", []),
        ("The only announced candidate for the post is Bima Wira.", []),
        (
            "The special committee probing the matter asked that the mayor leave.",
            [("The special committee", "the mayor leave")],
        ),
        ("The bishops urged the mayor to leave.", [("The bishops", "leave")]),
        (
            "Here in Arden, Sara Wynn stepped up, saying, “We have to leave.”",
            [("Sara Wynn", "We have to leave.")],
        ),
        (
            "It pleased Senator Sara Wynn, Republican of Ohio, who had suggested that the dam will fail.",
            [("Sara Wynn", "the dam will fail")],
        ),
    ],
)
def test_things_ask_for_nothing_and_whoever_is_described_speaks(
    text: str, found: list[tuple[str, str]]
) -> None:
    assert said(text) == found


def test_whom_she_called_so_did_not_call_it_and_what_was_tried_meanwhile_is_not_said() -> None:
    text = "“It is late,” Mayor Sara Wynn said. Guards threw jabs at Martha Cole, whom she called a “dangerous woman.”"
    assert said(text)[-1] == ("Sara Wynn", "a “dangerous woman.”")
    text = "Mayor Sara Wynn said the dam was dry, while trying to explain her plan to mend it."
    assert said(text) == [("Sara Wynn", "the dam was dry")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The news that Sara Wynn will leave sooner than expected comes days after Bima Wira left.", []),
        ("Mayor Sara Wynn said afterward that it rained.", [("Sara Wynn", "it rained")]),
        ("(Mayor Sara Wynn said it rained.)", [("Sara Wynn", "it rained")]),
        (
            "Owners were hoping to force a vote, including one on a bill that would end the “old toll” rules.",
            [],
        ),
        ("Mayor Sara Wynn unveiled a film, featuring Norvenians telling their stories.", []),
        (
            "Mayor Sara Wynn said the road was closed, as he confirmed on Monday.",
            [("Sara Wynn", "the road was closed")],
        ),
        (
            "While six owners said it rained, only four guards say the same of Norvenia.",
            [("six owners", "it rained")],
        ),
        (
            "“I want to leave,” Sara Wynn replied at the time, according to Martha Cole.",
            [("Sara Wynn", "I want to leave")],
        ),
        (
            "The letter demanded the council withdraw its “false and late” report.",
            [("The letter", "the council withdraw its “false and late” report")],
        ),
        (
            "Mayor Sara Wynn, who is thinking about running for senator, said it was “late” for that.",
            [("Sara Wynn", "it was “late” for that")],
        ),
        (
            "The dam is safe, Sara Wynn said after Saturday's meeting, where members named six of them.",
            [("Sara Wynn", "The dam is safe")],
        ),
    ],
)
def test_hopes_shares_and_occasions_stay_outside_the_words(text: str, found: list[tuple[str, str]]) -> None:
    assert said(text) == found


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("It was late, but Capt. Sara J. Wynn of the harbour police said it rained.", "Sara J. Wynn"),
        (
            "It rained on Sunday, when Majority Leader Sara Wynn, D-Riverton, suggested it was late.",
            "Sara Wynn",
        ),
        (
            "Many speakers at the hall — including guards, owners — said it was late.",
            "Many speakers at the hall",
        ),
        ("A second guest, Martha Cole, noted to a reporter that it rained.", "Martha Cole"),
        ("Mayor Sara Wynn met Martha Cole. As for Ms. Wynn, she said it rained.", "Sara Wynn"),
        ("A 2009 report by the Harbour Institute found that prices rose.", "Harbour Institute"),
        ("The Harbour Union sent a letter with one line: “This is not fine at all.”", "Harbour Union"),
        ("The dam is closed, PM Sara Wynn said.", "Sara Wynn"),
        ("Rep. Peter T. King of Riverton left. Mr. King said it rained.", "Peter T. King"),
    ],
)
def test_asides_papers_and_surnames_like_titles_leave_the_speaker(text: str, speaker: str) -> None:
    assert said(text)[-1][0] == speaker


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The film will tell the story of six guards who risked their lives to defend the town.", []),
        ("Mayor Sara Wynn's first tweet Sunday morning was a measured comment about the fire.", []),
        (
            "It is an adaptation of a show, written by a Norvenian troupe, that mocks the lives of the rich.",
            [],
        ),
        ("In May we asked whether the dam was safe.", []),
        (
            "Ten minutes later, Sara Wynn offered her first comments, saying, “We have to leave.”",
            [("Sara Wynn", "We have to leave.")],
        ),
    ],
)
def test_what_is_told_of_somebody_and_nouns_like_verbs_report_nothing(
    text: str, found: list[tuple[str, str]]
) -> None:
    assert said(text) == found


def test_he_in_a_clause_is_the_one_whose_something_the_sentence_tells_of() -> None:
    text = "“It is late,” Bima Wira said. Fares were at the heart of Martin Cole's critique of a toll that he said has cost the town its ferry."
    assert said(text)[-1][0] == "Martin Cole"


def test_whoever_is_described_behind_and_speaks_and_a_pair_of_dashes_ends_nothing() -> None:
    text = "The council contends that it is late, and Bima Wira, the harbour adviser, said it rained."
    assert said(text) == [("The council", "it is late"), ("Bima Wira", "it rained")]
    text = "Harbour officials said they found those old - and previously unsorted - letters."
    assert said(text) == [("Harbour officials", "they found those old - and previously unsorted - letters")]
    text = "Sara Wynn read it. The letter goes on: “With little time left, we have to leave.”"
    assert said(text) == [("The letter", "With little time left, we have to leave.")]


def test_whoever_is_asked_says_nothing_and_a_participle_before_somebody_is_no_part_of_the_words() -> None:
    text = "When Bima Wira used the words, “I am not there yet,” he was echoing Sara Wynn, who used them when asked in May about it."
    assert said(text) == []
    text = "Remarking upon Martha Cole's “real hope for all,” Bima Wira said, “Leave the rest aside, she is clear.”"
    assert said(text) == [("Bima Wira", "Leave the rest aside, she is clear.")]
