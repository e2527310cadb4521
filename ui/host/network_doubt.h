// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/settings/settings.h"
#include "ui/host/host_watcher.h"

#include <QDialog>

namespace hearth::ui {

/// Asks whether this computer is to go on hosting where it came to host without anybody's question:
/// resumed at start, or in another network than before, and that is one of strangers or costs
/// money. Once for each network; the answer is kept. Whoever hosts with the switch was asked there.
/// Window's thread; watcher, settings and window outlive it.
class NetworkDoubt final : public QObject {
    Q_OBJECT

public:
    NetworkDoubt(HostWatcher& watcher, Settings& settings, QWidget& window, QObject* owner);

private:
    enum class Begun { Here, ByItself };

    void review();
    void look(qint64 port, Begun begun);
    void take(const protocol::Diagnosis& diagnosis, Begun begun);
    void ask(const QString& network, const QString& doubt);
    void accept(const QString& network);

    HostWatcher& m_watcher;
    Settings& m_settings;
    QWidget& m_window;
    QStringList m_addresses; ///< that were looked at; empty: not hosting
    QStringList m_asked; ///< networks, since hosting began
    Begun m_begun = Begun::ByItself;
    QPointer<QDialog> m_dialog;
};

} // namespace hearth::ui
