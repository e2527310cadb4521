// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/client/browser.h"

#include <QWidget>

class QVBoxLayout;

namespace hearth::ui {

class Label;

/// The hosts that announce themselves on the network, as rows to press. Shows nothing where nothing
/// can be found. Window's thread.
class FoundHosts final : public QWidget {
    Q_OBJECT

public:
    explicit FoundHosts(client::Browser& browser, QWidget* parent);

    [[nodiscard]] int count() const { return m_count; }

Q_SIGNALS:
    void chosen(const hearth::client::FoundServer& host);
    void countChanged();

private:
    void rebuild();

    client::Browser& m_browser;
    QVBoxLayout* m_rows = nullptr;
    int m_count = 0;
};

} // namespace hearth::ui
