// SPDX-License-Identifier: Apache-2.0
#include "ui/storage/retention_text.h"

namespace hearth::ui {

QString RetentionText::days(qint64 days)
{
    return days <= 0 ? tr("For ever") : tr("%Ln day(s)", nullptr, static_cast<int>(days));
}

QString RetentionText::sentence(const Workspace& workspace, const Room& room)
{
    const Retention kept = workspace.retention.in(room.retention);
    const qint64 messages = kept.messageDays.value_or(0);
    const qint64 files = kept.fileDays.value_or(0);
    // A message takes its files along.
    const bool filesGoFirst = files > 0 && (messages == 0 || files < messages);
    if (messages > 0 && filesGoFirst)
        return tr("Messages are deleted after %1, files after %2, unless they are pinned.")
            .arg(days(messages), days(files));
    if (messages > 0)
        return tr("Messages are deleted after %1, unless they are pinned.").arg(days(messages));
    return filesGoFirst
        ? tr("Files are deleted after %1, unless their message is pinned.").arg(days(files))
        : QString();
}

} // namespace hearth::ui
