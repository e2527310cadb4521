// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/client/browser.h"
#include "core/client/host_probe.h"

#include <QTimer>
#include <QWidget>

class QVBoxLayout;

namespace hearth::ui {

class Label;

/// The hosts that announce themselves on the network, as rows to press, with the words of their
/// fingerprints. Where there are none, or none can be reached, it says why and what helps. Window's
/// thread.
class FoundHosts final : public QWidget {
    Q_OBJECT

public:
    explicit FoundHosts(client::Browser& browser, QWidget* parent);

    [[nodiscard]] int count() const { return m_count; }
    /// Whether the person is about to join, and so wants to know why there are none.
    void setExplaining(bool explaining);

Q_SIGNALS:
    void chosen(const hearth::client::FoundServer& host);
    void countChanged();

private:
    void rebuild();
    void addRow(const client::FoundServer& server);
    [[nodiscard]] QString explanation(const QList<client::FoundServer>& servers) const;
    void explain();

    client::Browser& m_browser;
    client::HostProbe m_probe;
    QVBoxLayout* m_rows = nullptr;
    Label* m_note = nullptr;
    QTimer m_patience; ///< runs while an empty list means nothing yet
    int m_count = 0;
    bool m_explaining = false;
};

} // namespace hearth::ui
