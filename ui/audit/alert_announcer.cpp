// SPDX-License-Identifier: Apache-2.0
#include "ui/audit/alert_announcer.h"

#include "core/models/directory.h"
#include "ui/audit/alert_watch.h"

#include <utility>

namespace hearth::ui {

using namespace Qt::StringLiterals;
using models::Announcement;
using models::Announcer;

AlertAnnouncer::AlertAnnouncer(models::WorkspaceContext& workspace)
    : m_workspace(workspace)
{
    connect(&workspace.directory(), &models::Directory::itemsChanged, this,
        [this](const QSet<ItemKind>& kinds) {
            if (kinds.contains(ItemKind::Alert))
                review();
        });
}

void AlertAnnouncer::begin() { review(); }

QString AlertAnnouncer::keyOf(const AlertId& alert) const
{
    return u"%1/alert/%2"_s.arg(m_workspace.id().toString(), alert.toString());
}

void AlertAnnouncer::review()
{
    const models::Directory& directory = m_workspace.directory();
    QSet<AlertId> waiting;
    const QList<Item> items = directory.items(ItemKind::Alert);
    for (const Item& item : items) {
        if (!item.alert)
            continue;
        waiting.insert(item.alert->id);
        if (m_told.contains(item.alert->id) || m_isSeen)
            continue;
        Q_EMIT announced(
            { .key = keyOf(item.alert->id),
                .about = Announcement::About::Alert,
                .workspace = m_workspace.id(),
                .room = {},
                .message = {},
                .title = item.alert->kind == AlertKind::StorageFull
                    ? tr("Storage in %1").arg(directory.workspace().name)
                    : tr("Security alert in %1").arg(directory.workspace().name),
                .text = m_preview == Announcer::Preview::Hidden ? QString()
                                                                : AlertWatch::sentence(*item.alert),
                .mayReply = false },
            Announcer::Ring::Loud);
    }
    const QSet<AlertId> told = std::exchange(m_told, waiting);
    for (const AlertId& gone : told) {
        if (!waiting.contains(gone))
            Q_EMIT withdrawn(keyOf(gone));
    }
}

void AlertAnnouncer::withdrawAll()
{
    const QSet<AlertId> told = std::exchange(m_told, {});
    for (const AlertId& alert : told)
        Q_EMIT withdrawn(keyOf(alert));
}

} // namespace hearth::ui
