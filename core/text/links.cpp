// SPDX-License-Identifier: Apache-2.0
#include "core/text/links.h"

#include "core/text/hidden.h"

#include <QChar>
#include <QString>

#include <algorithm>
#include <utility>

namespace hearth::text {

using namespace Qt::StringLiterals;

bool isLinkTarget(QStringView target)
{
    if (target.size() > maximumLinkLength)
        return false;
    const auto isAfter = [target](QStringView scheme) {
        return target.startsWith(scheme, Qt::CaseInsensitive) && target.size() > scheme.size()
            && target[scheme.size()] != u'/';
    };
    if (!isAfter(u"https://") && !isAfter(u"http://") && !isAfter(u"mailto:")
        && !(target.startsWith(u"hearth:", Qt::CaseInsensitive) && target.size() > 7))
        return false;
    return std::ranges::none_of(target, [](QChar character) {
        // Format characters are those that reorder or hide what stands around them.
        return character.category() == QChar::Other_Control
            || character.category() == QChar::Other_Format || character.isSpace();
    });
}

bool isRelativeTarget(QStringView target)
{
    if (target.size() > maximumLinkLength || target.startsWith(u"//"))
        return false;
    for (const QChar character : target) {
        if (character == u':' && target.front() != u':')
            return false;
        const bool isOfScheme = character.unicode() < 0x80
            && (character.isLetterOrNumber() || u"+-."_s.contains(character));
        if (!isOfScheme)
            break; // no scheme from here on (RFC 3986 §3.1)
    }
    // Browsers drop control characters: what is left of "/\t/host" would be a host.
    return std::ranges::none_of(target, [](QChar character) {
        return character.category() == QChar::Other_Control
            || character.category() == QChar::Other_Format;
    });
}

namespace {

/// An address as a reader sees it: without what is the same for all, in small letters.
QString comparable(QStringView address)
{
    QString text = address.toString().toCaseFolded();
    for (const QStringView prefix : { u"https://", u"http://", u"mailto:", u"www." }) {
        if (text.startsWith(prefix))
            text.remove(0, prefix.size());
    }
    while (text.endsWith(u'/') || text.endsWith(u'…'))
        text.chop(1);
    return text;
}

bool isHost(QStringView text)
{
    const QList<QStringView> labels = text.split(u'.');
    if (labels.size() < 2)
        return false;
    const auto isLabel = [](QStringView label) {
        return !label.isEmpty() && std::ranges::all_of(label, [](QChar character) {
            return character.isLetterOrNumber() || character.isMark() || character.isSurrogate()
                || character == u'-' || character == u'_';
        });
    };
    const auto isNumber = [](QStringView label) {
        return std::ranges::all_of(label, [](QChar character) { return character.isDigit(); });
    };
    // "1.25" is a number, "10.0.0.1" a host.
    return std::ranges::all_of(labels, isLabel)
        && (isNumber(labels.last()) ? labels.size() == 4 : labels.last().size() >= 2);
}

bool looksLikeAddress(QStringView word)
{
    for (const QStringView sign : { u"://", u"mailto:", u"hearth:", u"www." }) {
        if (word.contains(sign, Qt::CaseInsensitive))
            return true;
    }
    const auto end = std::ranges::find_if(word, [](QChar character) {
        return character == u'/' || character == u'?' || character == u'#';
    });
    QStringView host = word.first(end - word.begin());
    host = host.sliced(host.lastIndexOf(u'@') + 1);
    if (const qsizetype port = host.indexOf(u':'); port > 0)
        host.truncate(port);
    return isHost(host);
}

/// `label` as it looks: dots of other scripts are dots, wide letters letters, the invisible is
/// gone.
QString asSeen(QStringView label)
{
    QString seen = withoutHidden(label).normalized(QString::NormalizationForm_KC);
    for (const char16_t dot : { u'\u3002', u'\uFF61', u'\u2024' })
        seen.replace(QChar(dot), u'.');
    for (const char16_t slash : { u'\u2044', u'\u2215', u'\u29F8' })
        seen.replace(QChar(slash), u'/');
    return seen.simplified();
}

/// Whether `target` is what `word` says, or lies below it.
bool leadsThere(const QString& word, const QString& target)
{
    if (!target.startsWith(word))
        return false;
    const QChar next = target.size() > word.size() ? target[word.size()] : QChar(u'/');
    return next == u'/' || next == u'?' || next == u'#';
}

} // namespace

bool isMisleading(QStringView label, QStringView target)
{
    if (label == target)
        return false;
    const QString there = comparable(target);
    const QString seen = asSeen(label.first(std::min(label.size(), maximumLinkLength)));
    return std::ranges::any_of(QStringView(seen).split(u' '), [&](QStringView word) {
        if (leadsThere(comparable(word), there))
            return false;
        while (!word.isEmpty() && word.front().isPunct())
            word.slice(1);
        while (!word.isEmpty() && word.back().isPunct() && word.back() != u'/')
            word.chop(1);
        return looksLikeAddress(word) && !leadsThere(comparable(word), there);
    });
}

namespace {

/// The length of a host at the beginning of `text`, 0 if it is none (GFM: "valid domain").
qsizetype hostLength(QStringView text)
{
    qsizetype length = 0;
    qsizetype lastDot = -1;
    qsizetype lastScore = -1;
    qsizetype dotBefore = -1;
    for (; length < text.size(); ++length) {
        const QChar c = text[length];
        if (c == u'.') {
            dotBefore = std::exchange(lastDot, length);
        } else if (c == u'_') {
            lastScore = length;
        } else if (!c.isLetterOrNumber() && !c.isMark() && !c.isSurrogate() && c != u'-') {
            break;
        }
    }
    // The last two labels hold no underscore.
    return lastScore > dotBefore && lastScore >= 0 ? 0 : length;
}

/// `address` without what belongs to the sentence around it.
QStringView withoutSentence(QStringView address)
{
    while (!address.isEmpty()) {
        const QChar last = address.back();
        if (u"?!.,:*_~'\">"_s.contains(last)) {
            address.chop(1);
        } else if (last == u')' && address.count(u')') > address.count(u'(')) {
            address.chop(1);
        } else if (last == u';') {
            qsizetype start = address.size() - 1;
            while (start > 0 && address[start - 1].isLetterOrNumber())
                --start;
            const bool isEntity = start > 0 && start < address.size() - 1
                && address[start - 1] == u'&';
            address.truncate(isEntity ? start - 1 : address.size() - 1);
        } else {
            break;
        }
    }
    return address;
}

} // namespace

qsizetype addressLengthAt(QStringView run, qsizetype position)
{
    if (position > 0 && !run[position - 1].isSpace() && !u"*_~(|"_s.contains(run[position - 1]))
        return 0;
    const QStringView rest = run.sliced(position);
    qsizetype prefix = 0;
    for (const QStringView start : { u"https://", u"http://", u"www." }) {
        if (rest.startsWith(start, Qt::CaseInsensitive))
            prefix = start.size();
    }
    if (prefix == 0 || hostLength(rest.sliced(prefix)) == 0)
        return 0;
    const auto end = std::ranges::find_if(rest, [](QChar c) { return c.isSpace() || c == u'<'; });
    const qsizetype length = std::min<qsizetype>(end - rest.begin(), maximumLinkLength);
    const qsizetype kept = withoutSentence(rest.first(length)).size();
    return kept > prefix ? kept : 0;
}

} // namespace hearth::text
