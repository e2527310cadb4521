// SPDX-License-Identifier: Apache-2.0
#include "ui/host/knock_door.h"

#include <QApplication>
#include <QTimer>

#include <algorithm>

namespace hearth::ui {

using namespace Qt::StringLiterals;

namespace {

QString keyOf(const KnockId& id) { return u"knock/%1"_s.arg(id.toString()); }

} // namespace

KnockDoor::KnockDoor(
    models::Client& client, HostWatcher& host, const Clock& clock, QWidget& window, QObject* owner)
    : QObject(owner)
    , m_window(window)
    , m_watch(client, host, nullptr)
    , m_clock(clock)
{
    connect(&m_watch, &KnockWatch::changed, this, &KnockDoor::review);
}

void KnockDoor::review()
{
    const QList<AtTheDoor> visitors = m_watch.atTheDoor();
    const auto isThere = [&](const KnockId& id) {
        return std::ranges::any_of(
            visitors, [&](const AtTheDoor& visitor) { return visitor.knock.id == id; });
    };
    m_seen.removeIf([&](const KnockId& id) { return !isThere(id); });
    if (m_dialog && !isThere(m_dialog->knock()))
        m_dialog->leave();
    const auto next = std::ranges::find_if(visitors, [this](const AtTheDoor& visitor) {
        return visitor.account && !m_seen.contains(visitor.knock.id);
    });
    if (next == visitors.end())
        return;
    if (!m_dialog)
        show(*next);
    else if (m_dialog->isOver()) // nobody waits behind somebody who is gone
        m_dialog->reject(); // comes back here
}

void KnockDoor::show(const AtTheDoor& visitor)
{
    QList<KnockDialog::Place> places;
    for (models::WorkspaceContext* context : m_watch.workspacesOf(*visitor.account)) {
        KnockDialog::Place place {
            .workspace = context->id(), .name = context->directory().workspace().name, .members = {}
        };
        for (const Member& member : context->directory().members()) {
            if (member.state == MemberState::Active)
                place.members.append(member.displayName);
        }
        places.append(place);
    }
    if (places.isEmpty())
        return;
    const KnockId id = visitor.knock.id;
    m_dialog = new KnockDialog(
        *visitor.account, places, visitor.knock, InviteId::generate(m_clock, m_random), &m_window);
    connect(m_dialog, &QDialog::finished, this, [this, id](int result) {
        m_seen.insert(id);
        m_dialog = nullptr;
        Q_EMIT withdrawn(keyOf(id));
        if (result != QDialog::Accepted)
            putAside(id);
        review();
    });
    announce(visitor, places.constFirst().workspace);
    m_dialog->open();
}

void KnockDoor::announce(const AtTheDoor& visitor, const WorkspaceId& workspace)
{
    if (m_window.isVisible() && m_window.isActiveWindow())
        return;
    QApplication::alert(&m_window);
    Q_EMIT announced({ .key = keyOf(visitor.knock.id),
                         .about = models::Announcement::About::Workspace,
                         .workspace = workspace,
                         .room = {},
                         .message = {},
                         .title = tr("%1 knocks").arg(visitor.knock.displayName),
                         .text = tr("Compare the three words, and let them in or not.") },
        models::Announcer::Ring::Loud);
}

/// Later is not never: a knock is over after two minutes.
void KnockDoor::putAside(const KnockId& id)
{
    QTimer::singleShot(m_pause, this, [this, id] {
        m_seen.remove(id);
        review();
    });
}

} // namespace hearth::ui
