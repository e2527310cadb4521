// SPDX-License-Identifier: Apache-2.0
#include "core/replica/search_terms.h"

#include "core/text/covered.h"
#include "core/text/markdown.h"

#include <algorithm>

namespace hearth::replica {

using namespace Qt::StringLiterals;

namespace {

// No text holds these: they are separators to the index (Unicode's private use area).
constexpr QChar wordStartMark(0xE000);
constexpr QChar roomMark(0xE001);
constexpr QChar mentionMark(0xE002);

/// The verification has the last word, so the index need not hear all of a long query.
constexpr qsizetype lookedUpTokens = 48;

enum class Kind {
    Separator, ///< blanks, punctuation
    Word, ///< letters and digits of scripts that part words
    Unspaced, ///< of scripts that do not, or whose words are but a few characters
    Symbol, ///< emoji and the like: each on its own
};

bool isUnspaced(char32_t character)
{
    constexpr char32_t prolongedSoundMark = 0x30FC; // common to both Japanese scripts
    switch (QChar::script(character)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Bopomofo:
    case QChar::Script_Yi:
    case QChar::Script_Hangul:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return true;
    default:
        return character == prolongedSoundMark;
    }
}

Kind kindOf(char32_t character)
{
    if (character < 0x80)
        return QChar::isLetterOrNumber(character) ? Kind::Word : Kind::Separator;
    switch (QChar::category(character)) {
    case QChar::Symbol_Math:
    case QChar::Symbol_Currency:
    case QChar::Symbol_Modifier:
    case QChar::Symbol_Other:
        return Kind::Symbol;
    default:
        if (!QChar::isLetterOrNumber(character) && !QChar::isMark(character))
            return Kind::Separator;
        return isUnspaced(character) ? Kind::Unspaced : Kind::Word;
    }
}

/// Accents of European scripts, Hebrew and Arabic vowel points, and what only joins or varies
/// characters. Marks of other scripts make other letters (か and が).
bool isIgnored(char32_t character)
{
    const auto within = [character](char32_t first, char32_t last) {
        return character >= first && character <= last;
    };
    return within(0x0300, 0x036F) || within(0x0591, 0x05C7) || within(0x064B, 0x065F)
        || within(0x1AB0, 0x1AFF) || within(0x1DC0, 0x1DFF) || within(0x20D0, 0x20FF)
        || within(0xFE00, 0xFE0F) || QChar::category(character) == QChar::Other_Format;
}

/// Letters that Unicode does not take apart although people do.
QStringView plainLetters(char32_t character)
{
    switch (character) {
    case U'ß':
    case U'ẞ':
        return u"ss";
    case U'ø':
    case U'Ø':
        return u"o";
    case U'ł':
    case U'Ł':
        return u"l";
    case U'đ':
    case U'Đ':
        return u"d";
    case U'æ':
    case U'Æ':
        return u"ae";
    case U'œ':
    case U'Œ':
        return u"oe";
    case U'ı':
        return u"i";
    default:
        return {};
    }
}

QString foldedOne(char32_t character)
{
    if (const QStringView plain = plainLetters(character); !plain.isEmpty())
        return plain.toString();
    if (QChar::decompositionTag(character) == QChar::NoDecomposition)
        return QStringView(QChar::fromUcs4(QChar::toCaseFolded(character))).toString();
    const QString parts = QStringView(QChar::fromUcs4(character))
                              .toString()
                              .normalized(QString::NormalizationForm_KD);
    QString kept;
    for (const char32_t part : parts.toUcs4()) {
        if (!isIgnored(part))
            kept += QStringView(QChar::fromUcs4(part));
    }
    return kept.toCaseFolded().normalized(QString::NormalizationForm_C);
}

/// A stretch of one kind, and where each of its characters begins.
struct Run {
    Kind kind = Kind::Separator;
    QStringView text;
    QList<qsizetype> starts; ///< one more for the end

    [[nodiscard]] qsizetype size() const { return starts.size() - 1; }
    [[nodiscard]] QStringView gram(qsizetype first, qsizetype count) const
    {
        return text.sliced(starts[first], starts[first + count] - starts[first]);
    }
};

char32_t characterAt(QStringView text, qsizetype at)
{
    return text[at].isHighSurrogate() && at + 1 < text.size()
        ? QChar::surrogateToUcs4(text[at], text[at + 1])
        : text[at].unicode();
}

/// The runs of `folded` that are no separators, in order.
template <typename Take>
void forEachRun(QStringView folded, Take take)
{
    Run run;
    qsizetype begin = 0;
    const auto end = [&](qsizetype at) {
        if (run.kind != Kind::Separator) {
            run.text = folded.sliced(begin, at - begin);
            run.starts.append(at - begin);
            take(run);
        }
        run.starts.clear();
        begin = at;
    };
    for (qsizetype at = 0; at < folded.size();) {
        const char32_t character = characterAt(folded, at);
        if (const Kind kind = kindOf(character); kind != run.kind) {
            end(at);
            run.kind = kind;
        }
        run.starts.append(at - begin);
        at += character > 0xFFFF ? 2 : 1;
    }
    end(folded.size());
}

QString wordStart(const Run& run, qsizetype count)
{
    return wordStartMark + run.gram(0, count).toString();
}

void addTokens(QSet<QString>& tokens, const Run& run)
{
    const auto addGrams = [&](qsizetype length) {
        for (qsizetype i = 0; i + length <= run.size(); ++i)
            tokens.insert(run.gram(i, length).toString());
    };
    switch (run.kind) {
    case Kind::Separator:
        return;
    case Kind::Word:
        tokens.insert(wordStart(run, 1));
        if (run.size() > 1)
            tokens.insert(wordStart(run, 2));
        return addGrams(3);
    case Kind::Unspaced:
        addGrams(1);
        return addGrams(2);
    case Kind::Symbol:
        return addGrams(1);
    }
}

void addLookups(QStringList& tokens, const Run& run)
{
    if (run.kind == Kind::Word && run.size() < 3) {
        tokens.append(wordStart(run, run.size()));
        return;
    }
    const qsizetype length = run.kind == Kind::Word    ? 3
        : run.kind == Kind::Unspaced && run.size() > 1 ? 2
                                                       : 1;
    for (qsizetype i = 0; i + length <= run.size(); ++i)
        tokens.append(run.gram(i, length).toString());
}

SearchTerm termOf(const QString& folded)
{
    SearchTerm term { .folded = folded, .startsWord = false, .tokens = {} };
    forEachRun(folded, [&](const Run& run) {
        addLookups(term.tokens, run);
        if (run.text.data() == QStringView(folded).data())
            term.startsWord = run.kind == Kind::Word && run.size() < 3;
    });
    term.tokens.removeDuplicates();
    term.tokens.resize(std::min(term.tokens.size(), lookedUpTokens));
    return term;
}

/// Where `term` stands in the folded text next, or -1.
qsizetype find(const QString& text, const SearchTerm& term, qsizetype from)
{
    const auto isInsideWord = [&](qsizetype at) {
        if (at == 0)
            return false;
        const qsizetype before = at > 1 && text[at - 1].isLowSurrogate() ? at - 2 : at - 1;
        return kindOf(characterAt(text, before)) == Kind::Word;
    };
    qsizetype at = text.indexOf(term.folded, from);
    while (at >= 0 && term.startsWord && isInsideWord(at))
        at = text.indexOf(term.folded, at + 1);
    return at;
}

QString idToken(QChar mark, const Uuid& id)
{
    return mark + QString::fromLatin1(id.toBlob().toHex());
}

QList<Stretch> joined(QList<Stretch> stretches)
{
    std::ranges::sort(stretches, {}, &Stretch::start);
    QList<Stretch> out;
    for (const Stretch& next : std::as_const(stretches)) {
        if (out.isEmpty() || out.last().start + out.last().length < next.start)
            out.append(next);
        else
            out.last().length = std::max(
                out.last().length, next.start + next.length - out.last().start);
    }
    return out;
}

} // namespace

FoldedText fold(const QString& source)
{
    FoldedText out;
    out.text.reserve(source.size());
    out.origins.reserve(source.size() + 1);
    for (qsizetype at = 0; at < source.size();) {
        const char32_t character = characterAt(source, at);
        const qsizetype before = out.text.size();
        if (character < 0x80)
            out.text += QChar(QChar::toLower(character));
        else if (!isIgnored(character))
            out.text += foldedOne(character);
        for (qsizetype i = before; i < out.text.size(); ++i)
            out.origins.append(at);
        at += character > 0xFFFF ? 2 : 1;
    }
    out.origins.append(source.size());
    return out;
}

QString visibleText(const Message& message, const NameOf& nameOf)
{
    const auto readable = [&](const QString& markdown) {
        text::Document document = text::parseMarkdown(markdown);
        text::resolveMentions(document, [&](const text::Span& span) {
            const auto id = Uuid::fromString(span.target);
            return id ? nameOf(*id) : QString();
        });
        return text::coveredText(document); // a hit is shown unasked for
    };
    QString text = readable(message.body);
    if (message.forwarded)
        text += (text.isEmpty() ? QString() : u"\n"_s) + readable(message.forwarded->body);
    for (const FileEntry& file : message.files)
        text += u'\n' + file.name;
    return text.normalized(QString::NormalizationForm_C);
}

QString indexTokens(const Message& message)
{
    QSet<QString> tokens { roomToken(message.roomId) };
    const QString visible = visibleText(message, [&](const Uuid& named) {
        tokens.insert(mentionToken(named));
        return QString();
    });
    forEachRun(fold(visible).text, [&](const Run& run) { addTokens(tokens, run); });
    return QStringList(tokens.cbegin(), tokens.cend()).join(u' ');
}

QString roomToken(RoomId room) { return idToken(roomMark, room.uuid); }

QString mentionToken(const Uuid& named) { return idToken(mentionMark, named); }

QList<SearchTerm> searchTerms(const QString& query)
{
    const QString folded = fold(query.normalized(QString::NormalizationForm_C)).text;
    QList<SearchTerm> terms;
    for (const QString& word : folded.simplified().split(u' ', Qt::SkipEmptyParts))
        terms.append(termOf(word));
    return terms;
}

bool holds(const FoldedText& text, const SearchTerm& term) { return find(text.text, term, 0) >= 0; }

QList<Stretch> findAll(const FoldedText& text, const QList<SearchTerm>& terms)
{
    QList<Stretch> found;
    for (const SearchTerm& term : terms) {
        qsizetype at = find(text.text, term, 0);
        if (at < 0)
            return {};
        for (; at >= 0; at = find(text.text, term, at + term.folded.size())) {
            // Up to where the next character begins, so that its own accents are marked as well.
            const qsizetype start = text.origins[at];
            qsizetype end = at + term.folded.size();
            while (end < text.text.size() && text.origins[end] == text.origins[end - 1])
                ++end;
            found.append({ start, text.origins[end] - start });
        }
    }
    return joined(std::move(found));
}

} // namespace hearth::replica
