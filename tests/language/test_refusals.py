"""What is refused, and what the message says."""

from __future__ import annotations

import pytest

from dragoman.coder import Coder
from dragoman.config import Config
from dragoman.errors import BinaryReportError, EmptyReportError, LanguageError, TooLongError
from dragoman.language import check_report, guess_language, looks_english
from dragoman.record import Report

SAMPLES = {
    "English": "The ministers of both states met in the old port on Monday and agreed that the office would open in May.",
    "Spanish": "Los ministros de los dos países se reunieron el lunes en el puerto y acordaron que la oficina abrirá en mayo.",
    "French": "Les ministres des deux pays se sont réunis lundi dans le vieux port et ont décidé que le bureau ouvrira en mai.",
    "German": "Die Minister der beiden Staaten trafen sich am Montag im alten Hafen und beschlossen, dass das Büro im Mai öffnet.",
    "Italian": "I ministri dei due paesi si sono incontrati lunedì nel vecchio porto e hanno deciso che il centro aprirà a maggio.",
    "Portuguese": "Os ministros dos dois países reuniram-se na segunda-feira no porto e decidiram que o escritório abre em maio.",
    "Dutch": "De ministers van beide landen kwamen maandag bijeen in de oude haven en besloten dat het kantoor in mei open gaat.",
    "Polish": "Ministrowie obu państw spotkali się w poniedziałek w starym porcie i zdecydowali, że biuro zostanie otwarte w maju.",
    "Turkish": "İki ülkenin bakanları pazartesi günü eski limanda bir araya geldi ve ofisin mayıs ayında açılacağı için karar verdi.",
    "Swedish": "Ministrarna från de båda länderna möttes i den gamla hamnen på måndagen och beslutade att kontoret ska öppna i maj.",
    "Indonesian": "Para menteri dari kedua negara itu bertemu pada hari Senin di pelabuhan lama dan sepakat bahwa kantor akan dibuka.",
    "Russian": "Министры обеих стран встретились в понедельник в старом порту и решили, что бюро откроется в мае, и это было.",
    "Ukrainian": "Міністри обох країн зустрілися в понеділок у старому порту та вирішили, що бюро відкриється в травні, який був.",
    "Arabic": "اجتمع وزراء البلدين يوم الاثنين في الميناء القديم وقرروا أن المكتب سوف يفتح في شهر أيار من هذا العام بعد ذلك",
    "Chinese": "两国部长星期一在老港口会晤，一致同意办事处将于五月开放，并讨论了湖区的用水问题以及今后几年的共同安排和合作计划。",
    "Japanese": "両国の大臣は月曜日に古い港で会談し、事務所を五月に開くことで合意した。湖の水の使い方についても話し合いを行ったという。",
    "Korean": "양국 장관은 월요일 오래된 항구에서 만나 오월에 사무소를 열기로 합의했으며 호수의 물 사용에 대해서도 논의했다고 밝혔다고 전했다",
}


@pytest.mark.parametrize(("language", "text"), SAMPLES.items())
def test_languages_are_told_apart(language: str, text: str) -> None:
    assert guess_language(text) == language
    assert looks_english(text) is (language == "English")


def test_very_short_texts_pass() -> None:
    assert looks_english("Guten Morgen, Herr Minister")
    assert looks_english("北京")


def test_names_and_figures_are_not_a_language() -> None:
    assert looks_english(
        "Cristiano Ronaldo, Sergei Lavrov, Wang Yi, Emmanuel Macron, Recep Tayyip Erdogan 12 14 19"
    )


def test_the_language_is_named() -> None:
    with pytest.raises(LanguageError, match="German") as caught:
        check_report(Report(text=SAMPLES["German"]), Config())
    assert "--force" in caught.value.remedy
    check_report(Report(text=SAMPLES["German"]), Config(any_language=True))


@pytest.mark.parametrize("text", ["", " \n\t ", "\u200b\ufeff", "... !!!"])
def test_empty(text: str) -> None:
    with pytest.raises(EmptyReportError):
        check_report(Report(text=text), Config())


def test_too_long() -> None:
    with pytest.raises(TooLongError, match="1,200"):
        check_report(Report(text="word " * 240), Config(max_chars=1000))


@pytest.mark.parametrize(
    "text",
    ["%PDF-1.7 stream", "PK\x03\x04word", "GIF89a\x01", "word\x00\x01\x02\x00" * 20, "caf\ufffd\ufffd" * 9],
)
def test_binary(text: str) -> None:
    with pytest.raises(BinaryReportError):
        check_report(Report(text=text), Config(any_language=True))


def test_a_stray_control_character_is_no_binary() -> None:
    check_report(
        Report(text="The talks\x00 ended on Monday, and the ministers left the old port.\x0c"), Config()
    )


def test_the_coder_refuses(coder: Coder) -> None:
    with pytest.raises(EmptyReportError):
        coder.code("  ")
    with pytest.raises(LanguageError):
        coder.code(SAMPLES["French"])
