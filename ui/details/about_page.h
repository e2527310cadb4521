// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/workspace_context.h"

#include <QScrollArea>

class QVBoxLayout;

namespace hearth::ui {

class Button;
class Label;

/// What a room is: its name, topic and purpose, who may see it, who made it and when. Window's
/// thread.
class AboutPage final : public QScrollArea {
    Q_OBJECT

public:
    explicit AboutPage(QWidget* parent);

    void setRoom(models::WorkspaceContext& workspace, const replica::RoomState& state);

Q_SIGNALS:
    void editRequested();

private:
    struct Fact {
        Label* heading = nullptr;
        Label* text = nullptr;
    };
    Fact addFact(QVBoxLayout& column, const QString& heading, const QString& name);
    static void show(const Fact& fact, const QString& text, const QString& missing = {});

    void showPerson(models::WorkspaceContext& workspace, const Room& room);

    Fact m_name;
    Fact m_title;
    Fact m_about;
    Fact m_time;
    Fact m_topic;
    Fact m_purpose;
    Fact m_kept;
    Fact m_audience;
    Fact m_made;
    Fact m_archived;
    Button* m_edit;
};

} // namespace hearth::ui
