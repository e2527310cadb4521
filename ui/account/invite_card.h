// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/invite_operations.h"
#include "ui/widgets/labels.h"

#include <QWidget>

namespace hearth::ui {

/// Who invites to what, as far as the server tells before anybody joins. Window's
/// thread.
class InviteCard final : public QWidget {
    Q_OBJECT

public:
    explicit InviteCard(QWidget* parent);

    void setPreview(const protocol::InvitePreview& preview);
    void setWaiting();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Label* m_icon = nullptr;
    Label* m_name = nullptr;
    Label* m_detail = nullptr;
};

} // namespace hearth::ui
