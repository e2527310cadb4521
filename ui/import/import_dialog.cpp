// SPDX-License-Identifier: Apache-2.0
#include "ui/import/import_dialog.h"

#include "ui/import/import_list.h"
#include "ui/import/import_text.h"
#include "ui/shell/page_stack.h"
#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QSaveFile>

namespace hearth::ui {

using namespace Qt::StringLiterals;

namespace {

QVBoxLayout* pageLayout(QWidget* page)
{
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::smallGap);
    return layout;
}

Label* paragraph(const QString& text, TextRole role, QWidget* parent)
{
    auto* label = new Label(text, role, parent);
    label->setWordWrap(true);
    return label;
}

} // namespace

ImportDialog::ImportDialog(ImportWatcher& watcher, QWidget* parent)
    : Sheet(tr("Import from Slack"),
          tr("Brings people, channels, messages, threads, reactions and the list of files from an "
             "export into this workspace."),
          parent)
    , m_watcher(watcher)
    , m_pages(new PageStack(this))
    , m_history(new ImportHistory(watcher, this))
{
    m_stepPages = { makeChoosePage(), makePreviewPage(), makeRunningPage(), makeReportPage() };
    for (QWidget* page : std::as_const(m_stepPages))
        m_pages->addPage(page);
    body().addWidget(m_pages);
    body().addWidget(m_history);
    m_choose = addButton(tr("Choose another file…"), ButtonKind::Secondary, Side::Leading);
    m_close = addCloseButton({});
    m_action = addButton({}, ButtonKind::Primary);
    m_action->setObjectName(u"action"_s);
    connect(m_choose, &QPushButton::clicked, this, &ImportDialog::chooseFile);
    connect(m_action, &QPushButton::clicked, this, &ImportDialog::advance);
    connect(&watcher, &ImportWatcher::changed, this, &ImportDialog::follow);
    connect(m_history, &ImportHistory::reportRequested, this, &ImportDialog::showReport);
    m_following = watcher.isRunning();
    turnTo(Step::Choose);
    follow();
    watcher.refresh();
}

QWidget* ImportDialog::makeChoosePage()
{
    auto* page = new QWidget;
    QVBoxLayout* layout = pageLayout(page);
    layout->addWidget(
        paragraph(tr("In Slack, an owner or admin gets the export under Settings & administration "
                     "› Workspace settings › "
                     "Import/export data. It is one ZIP file; choose it as Slack made it."),
            TextRole::Body, page));
    layout->addWidget(paragraph(
        tr("Running an import again adds nothing twice, and you can remove a whole import later."),
        TextRole::Muted, page));
    layout->addStretch();
    return page;
}

QWidget* ImportDialog::makePreviewPage()
{
    auto* page = new QWidget;
    QVBoxLayout* layout = pageLayout(page);
    m_previewName = paragraph({}, TextRole::Strong, page);
    m_previewPeriod = paragraph({}, TextRole::Muted, page);
    m_previewCounts = paragraph({}, TextRole::Body, page);
    m_previewCounts->setObjectName(u"previewCounts"_s);
    for (Label* label : { m_previewName, m_previewPeriod, m_previewCounts })
        layout->addWidget(label);
    layout->addWidget(
        paragraph(tr("Private channels and direct messages stay with the people who were in them."),
            TextRole::Muted, page));
    layout->addStretch();
    return page;
}

QWidget* ImportDialog::makeRunningPage()
{
    auto* page = new QWidget;
    QVBoxLayout* layout = pageLayout(page);
    m_progressText = paragraph({}, TextRole::Body, page);
    m_progress = new QProgressBar(page);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress of the import"));
    layout->addWidget(m_progressText);
    layout->addWidget(m_progress);
    layout->addWidget(
        paragraph(tr("You can close this window and go on; the sidebar shows how far it is."),
            TextRole::Muted, page));
    layout->addStretch();
    return page;
}

QWidget* ImportDialog::makeReportPage()
{
    auto* page = new QWidget;
    QVBoxLayout* layout = pageLayout(page);
    m_reportTitle = paragraph({}, TextRole::Strong, page);
    m_reportCounts = paragraph({}, TextRole::Body, page);
    m_report = new QPlainTextEdit(page);
    m_report->setReadOnly(true);
    m_report->setAccessibleName(tr("Report"));
    m_report->setObjectName(u"report"_s);
    m_report->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_report->setFont(themeOf(*this).fonts.smallCode);
    auto* copy = new Button(tr("Copy report"), ButtonKind::Secondary, page);
    auto* save = new Button(tr("Save report…"), ButtonKind::Secondary, page);
    auto* buttons = new QHBoxLayout;
    for (Button* button : { copy, save }) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    layout->addWidget(m_reportTitle);
    layout->addWidget(m_reportCounts);
    layout->addWidget(m_report, 1);
    layout->addLayout(buttons);
    connect(copy, &QPushButton::clicked, this,
        [this] { QGuiApplication::clipboard()->setText(m_report->toPlainText()); });
    connect(save, &QPushButton::clicked, this, &ImportDialog::saveReport);
    return page;
}

void ImportDialog::turnTo(Step step)
{
    m_step = step;
    m_pages->setCurrent(m_stepPages[static_cast<qsizetype>(step)]);
    m_choose->setVisible(step == Step::Preview);
    m_close->setText(step == Step::Running || step == Step::Report ? tr("Close") : tr("Cancel"));
    m_action->setEnabled(!m_inspecting);
    switch (step) {
    case Step::Choose:
        m_action->setText(m_inspecting ? tr("Looking into it…") : tr("Choose the ZIP…"));
        break;
    case Step::Preview:
        m_action->setText(tr("Import"));
        break;
    case Step::Running:
        m_action->setText(tr("Stop importing"));
        break;
    case Step::Report:
        m_action->setText(tr("Import another file…"));
        break;
    }
    setButtonKind(*m_action,
        step == Step::Running || step == Step::Report ? ButtonKind::Secondary
                                                      : ButtonKind::Primary);
}

void ImportDialog::advance()
{
    clearMessage();
    switch (m_step) {
    case Step::Choose:
    case Step::Report:
        return chooseFile();
    case Step::Preview:
        m_following = true;
        m_watcher.start(m_path);
        return;
    case Step::Running:
        m_action->setEnabled(false);
        m_watcher.cancel();
        return;
    }
}

void ImportDialog::chooseFile()
{
    auto* dialog = new QFileDialog(this, tr("Choose the Slack export"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({ tr("Slack export (*.zip)"), tr("All files (*)") });
    connect(dialog, &QFileDialog::fileSelected, this, &ImportDialog::setFile);
    dialog->open();
}

void ImportDialog::setFile(const QString& path)
{
    clearMessage();
    m_path = path;
    m_inspecting = true;
    turnTo(Step::Choose);
    m_watcher.inspect(path).then(
        this, [this, path](const Result<protocol::ImportPreview>& preview) {
            if (path == m_path)
                showPreview(preview);
        });
}

void ImportDialog::showPreview(const Result<protocol::ImportPreview>& preview)
{
    m_inspecting = false;
    if (!preview) {
        turnTo(Step::Choose);
        showError(preview.error(), ErrorContext::Import);
        return;
    }
    const QString file = QFileInfo(m_path).fileName();
    m_previewName->setText(preview->workspaceName.isEmpty()
            ? file
            : tr("%1 — %2", "workspace, file").arg(preview->workspaceName, file));
    m_previewPeriod->setText(ImportText::period(*preview));
    m_previewPeriod->setVisible(!m_previewPeriod->text().isEmpty());
    m_previewCounts->setText(ImportText::counts(preview->counts));
    turnTo(Step::Preview);
}

void ImportDialog::follow()
{
    if (m_watcher.error()) {
        m_following = m_watcher.isRunning();
        m_action->setEnabled(true);
        showError(*m_watcher.error(), ErrorContext::Import);
        return;
    }
    if (m_watcher.isRunning()) {
        m_following = true;
        showProgress();
    } else if (m_following && m_watcher.current()) {
        m_following = false;
        showReport(*m_watcher.current());
    }
}

void ImportDialog::showProgress()
{
    const protocol::ImportReport& report = *m_watcher.current();
    if (m_step != Step::Running)
        turnTo(Step::Running);
    const bool counting = report.total <= 0;
    m_progress->setRange(0, counting ? 0 : 1000);
    if (!counting)
        m_progress->setValue(static_cast<int>(report.done * 1000 / report.total));
    m_progressText->setText(counting
            ? tr("Counting what %1 holds…").arg(report.source)
            : tr("%1 of %2 messages")
                  .arg(QLocale().toString(report.done), QLocale().toString(report.total)));
}

void ImportDialog::showReport(const protocol::ImportReport& report)
{
    QString title;
    switch (report.state) {
    case protocol::ImportState::Done:
        title = tr("Imported: %1").arg(report.source);
        break;
    case protocol::ImportState::Cancelled:
        title = tr("Stopped: %1. What came in until then stays; remove it below, or import again "
                   "to go on.")
                    .arg(report.source);
        break;
    default:
        title = tr("%1: %2", "file, state of its import")
                    .arg(report.source, ImportText::state(report.state));
    }
    m_reportTitle->setText(title);
    const QString left = report.skipped.isEmpty()
        ? tr("Nothing was left out.")
        : tr("Left out: %1").arg(ImportText::skippedByReason(report.skipped).join(u"; "_s));
    m_reportCounts->setText(
        tr("Taken: %1. Were there already: %2.")
            .arg(ImportText::counts(report.taken), ImportText::counts(report.known))
        + u'\n' + left);
    m_report->setPlainText(ImportText::report(report));
    turnTo(Step::Report);
}

void ImportDialog::saveReport()
{
    auto* dialog = new QFileDialog(this, tr("Save the report"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"txt"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        QSaveFile file(path);
        const QByteArray text = m_report->toPlainText().toUtf8();
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
            showMessage(MessageTone::Error,
                tr("The report could not be saved there. Choose another folder."));
        else
            showMessage(MessageTone::Good, tr("The report is saved."));
    });
    dialog->open();
}

} // namespace hearth::ui
