// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/import/import_watcher.h"
#include "ui/shell/sheet.h"

class QPlainTextEdit;
class QProgressBar;

namespace hearth::ui {

class ImportHistory;
class PageStack;

/// *Import from Slack*: choose the export, see what it holds, watch it come in, read what was left
/// out and why. May be closed while an import runs. Window's thread.
class ImportDialog final : public Sheet {
    Q_OBJECT

public:
    ImportDialog(ImportWatcher& watcher, QWidget* parent);

    /// As if the person had chosen this file.
    void setFile(const QString& path);

private:
    enum class Step { Choose, Preview, Running, Report };

    QWidget* makeChoosePage();
    QWidget* makePreviewPage();
    QWidget* makeRunningPage();
    QWidget* makeReportPage();
    void chooseFile();
    void showPreview(const Result<protocol::ImportPreview>& preview);
    void showProgress();
    void showReport(const protocol::ImportReport& report);
    void follow();
    void turnTo(Step step);
    void advance();
    void saveReport();

    ImportWatcher& m_watcher;
    Step m_step = Step::Choose;
    QString m_path;
    bool m_inspecting = false;
    bool m_following = false; ///< the import under way was started or found by this dialog
    PageStack* m_pages = nullptr;
    QList<QWidget*> m_stepPages; ///< one per step
    Label* m_previewName = nullptr;
    Label* m_previewPeriod = nullptr;
    Label* m_previewCounts = nullptr;
    Label* m_progressText = nullptr;
    QProgressBar* m_progress = nullptr;
    Label* m_reportTitle = nullptr;
    Label* m_reportCounts = nullptr;
    QPlainTextEdit* m_report = nullptr;
    ImportHistory* m_history = nullptr;
    Button* m_choose = nullptr;
    Button* m_close = nullptr;
    Button* m_action = nullptr;
};

} // namespace hearth::ui
