// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QPainter;

namespace hearth::ui {

/// Up to two letters: of the first and the last word of a name.
[[nodiscard]] QString initials(const QString& name);
/// A rounded tile with initials, its colour chosen by `key` (see Theme::avatarColor).
void paintAvatar(QPainter& painter, const QRectF& rect, const Theme& theme, const QString& name,
    QByteArrayView key, qreal radius);

/// A person's tile as a widget. Decorative: the name stands beside it.
class Avatar final : public QWidget {
    Q_OBJECT

public:
    /// `size` in pixels.
    Avatar(int size, QWidget* parent);

    void setPerson(const QString& name, const QByteArray& key);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_name;
    QByteArray m_key;
};

} // namespace hearth::ui
