// SPDX-License-Identifier: Apache-2.0
#include "ui/composer/checked_words.h"

#include "ui/composer/markdown_styles.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hearth::ui {

namespace {

constexpr qsizetype shortest = 2;
constexpr qsizetype longest = 64; ///< what is longer is no word
constexpr quint16 noLanguage = markdown_style::Code | markdown_style::Link | markdown_style::Mark
    | markdown_style::ShortCode | markdown_style::Mention;
/// With these in it, or in front of it, a run of characters is an address, a path, a number, an
/// option or a name in some program.
constexpr QStringView technical = u"_@/\\:=+#$%&~.";
constexpr QChar softHyphen(0x00AD);
constexpr QChar curlyApostrophe(0x2019);

bool isApostrophe(QChar c) { return c == u'\'' || c == curlyApostrophe; }

bool isOfWord(QChar c) { return c.isLetter() || c.isMark(); }

bool isOfRun(QChar c)
{
    return isOfWord(c) || c.isNumber() || isApostrophe(c) || c == u'-' || c == softHyphen
        || technical.contains(c);
}

/// Of scripts that put no blank between words, a run of letters is more than one.
bool hasNoBlanks(QChar c)
{
    switch (c.script()) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return true;
    default:
        return false;
    }
}

bool isCamelCase(QStringView word)
{
    for (qsizetype i = 1; i < word.size(); ++i) {
        if (word[i].isUpper() && word[i - 1].isLower())
            return true;
    }
    return false;
}

bool isWord(QStringView word)
{
    return word.size() >= shortest && word.size() <= longest
        && !std::ranges::all_of(word, [](QChar c) { return c.isUpper(); })
        && std::ranges::none_of(word, hasNoBlanks) && !isCamelCase(word);
}

/// The words of a run of characters, which begins at `start`.
void addWords(QStringView run, qsizetype start, QList<CheckedWord>& words)
{
    // A sentence ends with some of the signs that are technical elsewhere.
    while (!run.isEmpty() && !isOfWord(run.back()) && !run.back().isNumber())
        run.chop(1);
    const auto isTechnical = [](QChar c) { return c.isNumber() || technical.contains(c); };
    if (run.startsWith(u'-') || std::ranges::any_of(run, isTechnical))
        return;
    for (qsizetype from = 0; from < run.size();) {
        const qsizetype hyphen = run.indexOf(u'-', from);
        const qsizetype to = hyphen < 0 ? run.size() : hyphen;
        QStringView word = run.sliced(from, to - from);
        qsizetype skipped = 0;
        while (!word.isEmpty() && !isOfWord(word.front())) {
            word = word.sliced(1);
            ++skipped;
        }
        while (!word.isEmpty() && !isOfWord(word.back()))
            word.chop(1);
        if (isWord(word))
            words.append({ start + from + skipped, word.size(), asInDictionaries(word) });
        from = to + 1;
    }
}

/// Whether a word goes on beyond the signs that stand at `at` ("un**believ**able"): no piece of it
/// is a word.
bool goesOn(QStringView line, const QList<quint16>& styles, qsizetype at, qsizetype step)
{
    const auto isInside = [&](qsizetype i) { return i >= 0 && i < line.size(); };
    if (!isInside(at) || !(styles[at] & markdown_style::Mark))
        return false;
    while (isInside(at) && styles[at] & markdown_style::Mark)
        at += step;
    return isInside(at) && isOfWord(line[at]);
}

} // namespace

QString asInDictionaries(QStringView word)
{
    QString text = word.toString();
    text.replace(curlyApostrophe, u'\'');
    text.remove(softHyphen);
    return text;
}

QList<CheckedWord> checkedWords(QStringView line, const QList<quint16>& styles)
{
    const auto isText = [&](qsizetype i) { return isOfRun(line[i]) && !(styles[i] & noLanguage); };
    QList<CheckedWord> words;
    for (qsizetype from = 0; from < line.size();) {
        if (!isText(from)) {
            ++from;
            continue;
        }
        qsizetype to = from + 1;
        while (to < line.size() && isText(to))
            ++to;
        const bool isCall = line.sliced(to).startsWith("()"_L1);
        if (!isCall && !goesOn(line, styles, from - 1, -1) && !goesOn(line, styles, to, 1))
            addWords(line.sliced(from, to - from), from, words);
        from = to;
    }
    return words;
}

} // namespace hearth::ui
