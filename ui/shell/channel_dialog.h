// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/workspace_context.h"
#include "ui/shell/sheet.h"
#include "ui/widgets/fields.h"

class QCheckBox;

namespace hearth::ui {

/// The name that somebody means; what people type in front out of habit (#) is not part of it.
[[nodiscard]] QString channelNameFrom(const QString& typed);

/// *New channel*: a name, what it is for, and whether everybody may see it. Window's thread.
class NewChannelDialog final : public Sheet {
    Q_OBJECT

public:
    NewChannelDialog(models::WorkspaceContext& workspace, QWidget* parent);

Q_SIGNALS:
    void created(hearth::RoomId room);

private:
    void create();

    models::WorkspaceContext& m_workspace;
    TextField* m_name = nullptr;
    TextField* m_purpose = nullptr;
    QCheckBox* m_private = nullptr;
};

/// Name, topic and purpose of a channel that is there. What only admins may change is not shown to
/// others.
class EditChannelDialog final : public Sheet {
    Q_OBJECT

public:
    EditChannelDialog(models::WorkspaceContext& workspace, const Room& room, QWidget* parent);

private:
    void save();

    models::WorkspaceContext& m_workspace;
    Room m_room;
    TextField* m_name = nullptr;
    TextField* m_topic = nullptr;
    TextField* m_purpose = nullptr;
};

} // namespace hearth::ui
