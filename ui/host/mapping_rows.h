// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/protocol/sign_in_operations.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace hearth::ui {

/// Which groups at a provider make people members of which workspaces, a row for each. Window's
/// thread.
class MappingRows final : public QWidget {
    Q_OBJECT

public:
    /// `workspaces`: those that the person manages, to choose from.
    MappingRows(const QList<protocol::WorkspaceSummary>& workspaces, QWidget* parent);

    void setMappings(const QList<protocol::GroupMapping>& mappings);
    /// Rows without a group count for nothing.
    [[nodiscard]] QList<protocol::GroupMapping> mappings() const;
    /// About one of `mappings()`; what the field is called behind its number.
    void setError(qsizetype index, const QString& sentence);
    void clearError();

Q_SIGNALS:
    void resized();

private:
    struct Row {
        QWidget* widget = nullptr;
        QLineEdit* group = nullptr;
        QComboBox* workspace = nullptr;
        QComboBox* role = nullptr;
    };

    Row& addRow(const protocol::GroupMapping& mapping);
    void removeRow(const QWidget* widget);
    [[nodiscard]] QComboBox* makeWorkspaces(const WorkspaceId& chosen, QWidget* parent);

    QList<protocol::WorkspaceSummary> m_workspaces;
    QList<Row> m_rows;
    QVBoxLayout* m_column = nullptr;
    Label* m_error = nullptr;
    Button* m_add = nullptr;
};

} // namespace hearth::ui
