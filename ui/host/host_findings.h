// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/host/host_watcher.h"

#include <QVBoxLayout>
#include <QWidget>

namespace hearth::ui {

/// What stands between this computer and the people who want to join, with what to do about it:
/// each finding a sentence, and the command for an administrator to copy where there is one. Looks
/// when asked. Window's thread.
class HostFindings final : public QWidget {
    Q_OBJECT

public:
    HostFindings(const HostWatcher& watcher, QWidget* parent);

    /// Looks anew; `port` is the one that is wanted, 0: the usual one. `looked` follows once, and
    /// before the next look.
    void look(qint64 port);
    /// What speaks against opening this computer to its network now; empty: nothing.
    [[nodiscard]] QString doubt() const;

    /// Whether it is about a network that one does not host in unasked.
    [[nodiscard]] static bool isDoubt(const protocol::Finding& finding);
    /// One finding in words for people.
    [[nodiscard]] static QString sentence(const protocol::Finding& finding);
    /// What is to be done besides its command, so that it lasts; empty: nothing.
    [[nodiscard]] static QString permanence(const protocol::Finding& finding);

Q_SIGNALS:
    void looked();

private:
    void take(const protocol::Diagnosis& diagnosis);
    void addRow(const protocol::Finding& finding);

    const HostWatcher& m_watcher;
    QVBoxLayout* m_layout;
    QWidget* m_list = nullptr;
    protocol::Diagnosis m_diagnosis;
    quint64 m_round = 0;
};

} // namespace hearth::ui
