// SPDX-License-Identifier: Apache-2.0
#include "localserver/discovery/announced_names.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shortestWord = 2; ///< an initial is nobody's name

/// In lower case and without accents, which people leave out where they are hard to type.
QStringList wordsOf(const QString& text)
{
    static const QRegularExpression marks(u"\\p{M}+"_s);
    static const QRegularExpression between(u"[^\\p{L}]+"_s);
    QString plain = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    plain.remove(marks);
    return plain.split(between, Qt::SkipEmptyParts);
}

} // namespace

bool namesSomebody(const QString& text, const QStringList& people)
{
    QSet<QString> known;
    for (const QString& name : people) {
        for (const QString& word : wordsOf(name)) {
            if (word.size() < shortestWord)
                continue;
            known.insert(word);
            known.insert(word + u's'); // "ivos-laptop"
        }
    }
    const QStringList words = wordsOf(text);
    return std::ranges::any_of(words, [&](const QString& word) { return known.contains(word); });
}

QString announcedHost(const NamesHere& names)
{
    return names.chosen.isEmpty() ? u"Hearth"_s : names.chosen;
}

QString announcedWorkspace(const QString& workspace, const NamesHere& names)
{
    return namesSomebody(workspace, names.people) ? QString() : workspace;
}

} // namespace hearth::server
