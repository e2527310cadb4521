// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/message.h"
#include "core/protocol/permalink.h"

#include <QObject>

#include <optional>

class QWidget;

namespace hearth::models {
class Client;
class WorkspaceContext;
}

namespace hearth::ui {

class Navigator;

/// Finds the message that a link means: opens its workspace, waits until what is in it is known,
/// asks the server where this device has no copy, and says why where nothing can be shown. A later
/// link replaces one that is still being looked for. Window's thread.
class PermalinkOpener final : public QObject {
    Q_OBJECT

public:
    /// All outlive it.
    PermalinkOpener(models::Client& client, Navigator& navigator, QWidget& window);

    void open(const QString& link);
    void open(const protocol::Permalink& link);

Q_SIGNALS:
    /// Its workspace is open now.
    void found(const hearth::Message& message);

private:
    void goOn();
    void look(models::WorkspaceContext& workspace);
    void ask(models::WorkspaceContext& workspace);
    void take(const Message& message);
    void giveUp(const QString& reason);

    models::Client& m_client;
    Navigator& m_navigator;
    QWidget& m_window;
    std::optional<protocol::Permalink> m_wanted;
};

} // namespace hearth::ui
