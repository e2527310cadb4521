// SPDX-License-Identifier: Apache-2.0
#include "core/models/notice_text.h"

#include <QLocale>

namespace hearth::models {

using namespace Qt::StringLiterals;

namespace {

/// What people called themselves and their channels is text and no Markdown (CommonMark 0.31
/// §2.4), on one line.
QString plain(const QString& text)
{
    static const QString special = uR"(!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~)"_s;
    QString out;
    out.reserve(text.size());
    for (const QChar character : text.simplified()) {
        if (special.contains(character))
            out += u'\\';
        out += character;
    }
    return out;
}

QString namesOf(const Directory& directory, const QList<MemberId>& members)
{
    QStringList names;
    for (const MemberId& member : members)
        names.append(plain(directory.memberName(member)));
    return QLocale().createSeparatedList(names);
}

} // namespace

QString NoticeText::sentence(
    const Directory& directory, const MemberId& author, const Notice& notice)
{
    const QString who = plain(directory.memberName(author));
    const QString others = namesOf(directory, notice.memberIds);
    const QString text = plain(notice.text);
    switch (notice.kind) {
    case NoticeKind::Joined:
        return tr("%1 joined the channel.").arg(who);
    case NoticeKind::Left:
        return tr("%1 left the channel.").arg(who);
    case NoticeKind::Added:
        return tr("%1 added %2.", "somebody, other people").arg(who, others);
    case NoticeKind::Removed:
        return tr("%1 removed %2.", "somebody, other people").arg(who, others);
    case NoticeKind::Renamed:
        return tr("%1 renamed the channel to %2.").arg(who, text);
    case NoticeKind::TopicChanged:
        return text.isEmpty() ? tr("%1 removed the topic.").arg(who)
                              : tr("%1 set the topic: %2").arg(who, text);
    case NoticeKind::PurposeChanged:
        return text.isEmpty() ? tr("%1 removed what the channel is for.").arg(who)
                              : tr("%1 said what the channel is for: %2").arg(who, text);
    case NoticeKind::Archived:
        return tr("%1 archived the channel.").arg(who);
    case NoticeKind::Restored:
        return tr("%1 restored the channel.").arg(who);
    case NoticeKind::MadePrivate:
        return tr("%1 made the channel private.").arg(who);
    case NoticeKind::Unknown:
        return {};
    }
    return {};
}

} // namespace hearth::models
