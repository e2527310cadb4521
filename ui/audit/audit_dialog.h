// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/audit_reader.h"
#include "core/models/workspace_context.h"
#include "ui/audit/audit_table_model.h"
#include "ui/shell/sheet.h"

#include <QComboBox>
#include <QDateEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTableView>

#include <memory>

class QSaveFile;

namespace hearth::ui {

class EmptyState;

/// *Audit log*, of a workspace or of the server: a filter by person, action and time, the entries,
/// what there is to the chosen one, export to a file, a look at the chain, and how long entries are
/// kept. Window's thread.
class AuditDialog final : public Sheet {
    Q_OBJECT

public:
    /// Of a workspace. Both outlive it.
    AuditDialog(
        const models::Account& account, models::WorkspaceContext& workspace, QWidget* parent);
    /// The server's own. The account outlives it.
    AuditDialog(const models::Account& account, QWidget* parent);
    ~AuditDialog() override;

    /// What was refused from that day on; chosen is the first entry that is not older.
    void showRefusals(Timestamp since);
    /// Writes all that fulfils the filter into a file, piece by piece.
    void exportTo(const QString& path, protocol::AuditFormat format);

private:
    AuditDialog(models::AuditReader reader, const QString& subtitle, QWidget* parent);
    void addFilter();
    void addActions();
    void addPeople(QList<Member> members);
    void addTable();
    void addRetention();
    [[nodiscard]] protocol::AuditFilter filter() const;
    void reload();
    void loadMore();
    void take(const Result<protocol::AuditPage>& page);
    void showNothing(bool isNothing);
    void showDetails();
    void chooseSought();
    void chooseFile(protocol::AuditFormat format);
    void writeNext(const protocol::AuditExport& next);
    void verify();
    void changeRetention();
    void saveRetention(qint64 days);

    models::AuditReader m_reader;
    AuditTableModel* m_model = nullptr;
    QComboBox* m_person = nullptr;
    QComboBox* m_action = nullptr;
    QDateEdit* m_from = nullptr;
    QDateEdit* m_until = nullptr;
    QTableView* m_table = nullptr;
    EmptyState* m_nothing = nullptr; ///< in place of the table
    QPlainTextEdit* m_details = nullptr;
    QSpinBox* m_retention = nullptr;
    std::unique_ptr<QSaveFile> m_file; ///< that is being written
    std::optional<qint64> m_next; ///< of the next page
    std::optional<Timestamp> m_sought; ///< of the entry to be chosen
    quint64 m_question = 0; ///< answers to earlier ones are not shown
    qint64 m_keptDays = 0;
};

} // namespace hearth::ui
