// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/sidebar/status_text.h"

#include <QAbstractButton>

namespace hearth::ui {

/// The sidebar's foot: one calm place that says hosting, connection and what is waiting. Pressing
/// it opens the details. Window's thread.
class StatusFoot : public QAbstractButton {
    Q_OBJECT

public:
    explicit StatusFoot(QWidget* parent = nullptr);

    void setLines(const StatusLine& connection, const StatusLine& work);
    [[nodiscard]] const StatusLine& connection() const { return m_connection; }
    [[nodiscard]] const StatusLine& work() const { return m_work; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    StatusLine m_connection;
    StatusLine m_work;
};

} // namespace hearth::ui
