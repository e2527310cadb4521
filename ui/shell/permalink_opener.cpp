// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/permalink_opener.h"

#include "ui/shell/confirm.h"
#include "ui/shell/navigator.h"

#include <utility>

namespace hearth::ui {

PermalinkOpener::PermalinkOpener(models::Client& client, Navigator& navigator, QWidget& window)
    : QObject(&window)
    , m_client(client)
    , m_navigator(navigator)
    , m_window(window)
{
    connect(&navigator, &Navigator::workspaceChanged, this, &PermalinkOpener::goOn);
}

void PermalinkOpener::open(const QString& link)
{
    if (const auto parsed = protocol::Permalink::parse(link))
        open(*parsed);
    else
        giveUp(tr("A part of the link is missing. Copy all of it and try again."));
}

void PermalinkOpener::open(const protocol::Permalink& link)
{
    if (m_client.workspaces().indexOf(link.workspaceId) < 0) {
        giveUp(tr("Its workspace is not on this device. Join it first, or sign in to its server."));
        return;
    }
    m_wanted = link;
    const models::WorkspaceContext* workspace = m_navigator.workspace();
    if (workspace && workspace->id() == link.workspaceId)
        goOn();
    else
        m_navigator.openWorkspace(link.workspaceId); // `workspaceChanged` follows
}

void PermalinkOpener::goOn()
{
    models::WorkspaceContext* workspace = m_navigator.workspace();
    if (!m_wanted || !workspace || workspace->id() != m_wanted->workspaceId)
        return;
    if (workspace->directory().isLoaded())
        look(*workspace);
    else
        connect(&workspace->directory(), &models::Directory::loaded, this, &PermalinkOpener::goOn,
            Qt::UniqueConnection);
}

void PermalinkOpener::look(models::WorkspaceContext& workspace)
{
    if (!workspace.directory().room(m_wanted->roomId)) {
        giveUp(tr("You are not in its channel or conversation, or it is gone."));
        return;
    }
    workspace.session()
        .message(m_wanted->messageId)
        .then(this, [this, wanted = *m_wanted](const Result<Message>& message) {
            models::WorkspaceContext* open = m_navigator.workspace();
            if (m_wanted != wanted || !open || open->id() != wanted.workspaceId)
                return;
            if (message)
                take(*message);
            else
                ask(*open);
        });
}

/// Older than what this device keeps.
void PermalinkOpener::ask(models::WorkspaceContext& workspace)
{
    workspace.session()
        .ask(protocol::messageGetById, protocol::MessageById { .id = m_wanted->messageId })
        .then(this, [this, wanted = *m_wanted](const Result<Message>& message) {
            if (m_wanted != wanted)
                return;
            if (message)
                take(*message);
            else if (message.error().code == ErrorCode::NotFound
                || message.error().code == ErrorCode::Forbidden)
                giveUp(tr("The message is not there any more, or you may not read it."));
            else
                giveUp(tr("The message is not on this device, and the server cannot be reached "
                          "now. Try again later."));
        });
}

void PermalinkOpener::take(const Message& message)
{
    m_wanted.reset();
    Q_EMIT found(message); // what was deleted has its place as well
}

void PermalinkOpener::giveUp(const QString& reason)
{
    m_wanted.reset();
    tell(&m_window, tr("This message cannot be shown"), reason);
}

} // namespace hearth::ui
