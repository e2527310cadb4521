// SPDX-License-Identifier: Apache-2.0
#include "ui/composer/file_refusal_text.h"

#include "core/text/hidden.h"
#include "ui/widgets/byte_text.h"

#include <QLocale>
#include <QMimeDatabase>

#include <algorithm>

namespace hearth::ui {

using namespace Qt::StringLiterals;
using models::FileRefusal;

namespace {

constexpr qsizetype mostSentences = 3;

} // namespace

QString FileRefusalText::types(const QStringList& patterns)
{
    QStringList words;
    for (const QString& pattern : patterns) {
        const QMimeType type = QMimeDatabase().mimeTypeForName(pattern);
        if (pattern == "image/*"_L1)
            words.append(tr("pictures"));
        else if (pattern == "audio/*"_L1)
            words.append(tr("sound"));
        else if (pattern == "video/*"_L1)
            words.append(tr("films"));
        else if (pattern == "text/*"_L1)
            words.append(tr("texts"));
        else
            words.append(type.isValid() && !type.preferredSuffix().isEmpty()
                    ? type.preferredSuffix().toUpper()
                    : pattern);
    }
    return QLocale().createSeparatedList(words);
}

QString FileRefusalText::sentence(const FileRefusal& refusal)
{
    const QString name = text::shownName(refusal.name);
    switch (refusal.kind) {
    case FileRefusal::Kind::TooMany:
        return tr("A message carries at most %n file(s). Send the others with another one.",
            nullptr, static_cast<int>(refusal.limit));
    case FileRefusal::Kind::TooLarge:
        return tr("“%1” is not attached: it has %2, and this workspace takes files of up to %3.")
            .arg(name, ByteText::size(refusal.size), ByteText::size(refusal.limit));
    case FileRefusal::Kind::WrongType:
        return tr("“%1” is not attached: this workspace takes only %2.")
            .arg(name, types(refusal.allowed));
    case FileRefusal::Kind::Folder:
        return tr("“%1” is a folder. Pack it into an archive, such as a ZIP, and attach that.")
            .arg(name);
    case FileRefusal::Kind::Unreadable:
        return tr("“%1” is not attached: it cannot be read. Perhaps it was moved, or belongs to "
                  "somebody else.")
            .arg(name);
    case FileRefusal::Kind::NoRoom:
        return tr("“%1” is not attached: the disk of this computer takes no copy of it. Free some "
                  "space, then try again.")
            .arg(name);
    }
    return {};
}

QString FileRefusalText::sentences(const QList<FileRefusal>& refusals)
{
    QStringList lines;
    for (const FileRefusal& refusal : refusals.first(std::min(refusals.size(), mostSentences)))
        lines.append(sentence(refusal));
    if (refusals.size() > mostSentences)
        lines.append(tr("%n more file(s) could not be attached either.", nullptr,
            static_cast<int>(refusals.size() - mostSentences)));
    return lines.join(u'\n');
}

} // namespace hearth::ui
