// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QPainter;

namespace hearth::ui {

/// "3", "99+".
[[nodiscard]] QString badgeText(qint64 count);
[[nodiscard]] QSize badgeSize(const Theme& theme, const QString& text);
/// A pill in the accent colour; for delegates.
void paintBadge(QPainter& painter, const QRectF& rect, const Theme& theme, const QString& text);

/// A count that wants attention; hidden at 0.
class Badge final : public QWidget {
    Q_OBJECT

public:
    explicit Badge(QWidget* parent);

    void setCount(qint64 count);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
};

} // namespace hearth::ui
