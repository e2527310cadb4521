// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/workspace_context.h"
#include "ui/widgets/labels.h"

#include <QPointer>

namespace hearth::ui {

/// "Ada is typing…" above a composer. Keeps its height, so that nothing jumps when somebody begins.
/// Window's thread.
class TypingLine final : public QWidget {
    Q_OBJECT

public:
    explicit TypingLine(QWidget* parent);

    /// Null: nobody to look at. The workspace outlives its being shown.
    void setPlace(models::WorkspaceContext* workspace, const models::TypingPlace& place);
    [[nodiscard]] QString text() const { return m_label->fullText(); }

private:
    void refresh();

    QPointer<models::WorkspaceContext> m_workspace;
    models::TypingPlace m_place;
    ElidedLabel* m_label = nullptr;
};

/// What it says of these people; empty for nobody.
[[nodiscard]] QString typingText(const QStringList& names);

} // namespace hearth::ui
