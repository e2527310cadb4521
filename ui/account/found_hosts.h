// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/client/browser.h"
#include "core/client/host_probe.h"

#include <QTimer>
#include <QWidget>

class QListWidget;
class QListWidgetItem;

namespace hearth::ui {

class Label;

/// The hosts that announce themselves on the network, by name, with the words of their
/// fingerprints: a list that scrolls, whose rows act at a click, Return or Space. The keyboard
/// stays with its host whoever comes and goes. Where there are none, or none can be reached, it
/// says why and what helps. Window's thread.
class FoundHosts final : public QWidget {
    Q_OBJECT

public:
    explicit FoundHosts(client::Browser& browser, QWidget* parent);

    [[nodiscard]] int count() const;
    /// Whether the person is about to join, and so wants to know why there are none.
    void setExplaining(bool explaining);

Q_SIGNALS:
    void chosen(const hearth::client::FoundServer& host);
    void countChanged();
    /// The last host is gone, and the keyboard was in the list.
    void emptied();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void updateRows();
    void describe(QListWidgetItem& item, const client::FoundServer& host) const;
    void choose(const QListWidgetItem* item);
    [[nodiscard]] QString explanation(const QList<client::FoundServer>& servers) const;
    void explain();

    client::Browser& m_browser;
    client::HostProbe m_probe;
    QListWidget* m_list = nullptr;
    Label* m_note = nullptr;
    QTimer m_patience; ///< runs while an empty list means nothing yet
    bool m_explaining = false;
};

} // namespace hearth::ui
