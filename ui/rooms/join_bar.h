// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace hearth::ui {

class Button;
class Label;

/// Stands above the composer of a public channel that the reader only looks into, and lets them
/// join. Announced to screen readers. Window's thread.
class JoinBar final : public QWidget {
    Q_OBJECT

public:
    explicit JoinBar(QWidget* parent);

    /// Shows it; `obstacle`: why joining is not possible now, empty when it is.
    void offer(const QString& channel, const QString& obstacle);

Q_SIGNALS:
    void joinRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Label* m_text;
    Button* m_join;
};

} // namespace hearth::ui
