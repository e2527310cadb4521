// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/file_rules_dialog.h"

#include "core/models/directory.h"
#include "ui/widgets/byte_text.h"

#include <algorithm>

namespace hearth::ui {

using namespace Qt::StringLiterals;

namespace {

/// As people write them: with commas or blanks between, in any case.
QStringList typesIn(const QString& typed)
{
    QString plain = typed.toLower();
    plain.replace(u',', u' ').replace(u';', u' ');
    return plain.simplified().split(u' ', Qt::SkipEmptyParts);
}

void offer(TextField& field, const QString& text)
{
    if (field.edit().isModified() || field.text() == text)
        return;
    field.setText(text);
}

} // namespace

FileRulesDialog::FileRulesDialog(
    models::Account& account, models::WorkspaceContext& workspace, QWidget* parent)
    : Sheet(tr("Files"), tr("What may be sent in %1.").arg(workspace.directory().workspace().name),
          parent)
    , m_workspace(workspace)
    , m_hold(new ToggleSwitch(this))
{
    setObjectName(u"fileRules"_s);
    addAmount(tr("Largest file"), tr("A number and its unit, like 500 MB or 2 GB."), u"fileBytes"_s,
        &FileRules::fileBytes);
    addAmount(tr("All files of one person"), {}, u"personBytes"_s, &FileRules::personBytes);
    addAmount(tr("All files of everybody"), {}, u"workspaceBytes"_s, &FileRules::workspaceBytes);
    addTypes();
    m_hold->setObjectName(u"holdUnscanned"_s);
    connect(m_hold, &QCheckBox::clicked, this, [this](bool on) {
        FileRules wanted = rules();
        wanted.holdUnscanned = on;
        submit(wanted);
    });
    m_scanner = new SheetRow(tr("Hold files back while the virus scanner does not answer"),
        tr("Off: they are let through unseen."), m_hold, this);
    body().addWidget(m_scanner);
    addCloseButton(tr("Close"));
    connect(&workspace.directory(), &models::Directory::workspaceChanged, this,
        &FileRulesDialog::refresh);
    refresh();
    account.storageUsage(workspace.id())
        .then(this, [this](const Result<protocol::StorageUsage>& usage) {
            if (!usage)
                return;
            showUsage(*usage);
        });
}

FileRulesDialog::~FileRulesDialog()
{
    // A field that loses the keyboard while it is destroyed has nobody left to tell.
    m_types->edit().disconnect(this);
    for (const Amount& amount : std::as_const(m_amounts))
        amount.field->edit().disconnect(this);
}

const FileRules& FileRulesDialog::rules() const
{
    return m_workspace.directory().workspace().fileRules;
}

void FileRulesDialog::addAmount(
    const QString& label, const QString& hint, const QString& name, qint64 FileRules::* bytes)
{
    const Amount amount { .field = new TextField(label, hint, this), .bytes = bytes };
    amount.field->setObjectName(name);
    connect(&amount.field->edit(), &QLineEdit::editingFinished, this,
        [this, amount] { saveAmount(amount); });
    body().addWidget(amount.field);
    m_amounts.append(amount);
}

void FileRulesDialog::addTypes()
{
    m_types = new TextField(tr("Allowed types"),
        tr("MIME types with commas between, like image/*, application/pdf. Nothing: every type."),
        this);
    m_types->setObjectName(u"allowedTypes"_s);
    connect(&m_types->edit(), &QLineEdit::editingFinished, this, &FileRulesDialog::saveTypes);
    body().addWidget(m_types);
}

void FileRulesDialog::refresh()
{
    for (const Amount& amount : std::as_const(m_amounts))
        offer(*amount.field, ByteText::size(rules().*amount.bytes));
    offer(*m_types, rules().allowedTypes.join(u", "_s));
    m_hold->setChecked(rules().holdUnscanned);
}

void FileRulesDialog::showUsage(const protocol::StorageUsage& usage)
{
    m_amounts[1].field->setHint(tr("You use %1.", "12 of 40 MB")
            .arg(ByteText::share(usage.personBytes, usage.rules.personBytes)));
    m_amounts[2].field->setHint(tr("In use: %1.", "12 of 40 MB")
            .arg(ByteText::share(usage.workspaceBytes, usage.rules.workspaceBytes)));
    if (!usage.scanned)
        m_scanner->setDetail(tr("The server has no virus scanner now; whoever runs it can set one "
                                "up. Off: files are let through unseen."));
}

QString FileRulesDialog::objection(const FileRules& rules, qint64 FileRules::* changed)
{
    const std::optional<FileRule> impossible = impossibleRule(rules);
    if (impossible == FileRule::FileBytes)
        return tr("A file needs at least one byte.");
    if (impossible == FileRule::PersonBytes) {
        return changed == &FileRules::fileBytes
            ? tr("One person may have only %1 in all.").arg(ByteText::size(rules.personBytes))
            : tr("That is less than one file may have: %1.").arg(ByteText::size(rules.fileBytes));
    }
    if (impossible != FileRule::WorkspaceBytes)
        return {};
    if (rules.workspaceBytes > limits::fileBytesOfWorkspace)
        return tr("At most %1.").arg(ByteText::size(limits::fileBytesOfWorkspace));
    return changed == &FileRules::personBytes
        ? tr("Everybody together may have only %1.").arg(ByteText::size(rules.workspaceBytes))
        : tr("That is less than one person may have: %1.").arg(ByteText::size(rules.personBytes));
}

void FileRulesDialog::saveAmount(const Amount& amount)
{
    TextField& field = *amount.field;
    if (!field.edit().isModified() || !field.error().isEmpty())
        return;
    const std::optional<qint64> bytes = ByteText::parse(field.text());
    if (!bytes) {
        field.setError(tr("Write a number and its unit, like 500 MB or 2 GB."));
        return;
    }
    FileRules wanted = rules();
    wanted.*amount.bytes = *bytes;
    if (const QString why = objection(wanted, amount.bytes); !why.isEmpty()) {
        field.setError(why);
        return;
    }
    field.setText(ByteText::size(*bytes));
    submit(wanted);
}

void FileRulesDialog::saveTypes()
{
    if (!m_types->edit().isModified() || !m_types->error().isEmpty())
        return;
    FileRules wanted = rules();
    wanted.allowedTypes = typesIn(m_types->text());
    const auto wrong = std::ranges::find_if_not(wanted.allowedTypes, isTypePattern);
    if (wrong != wanted.allowedTypes.end()) {
        m_types->setError(
            tr("“%1” is no type. Write it like image/* or application/pdf.").arg(*wrong));
        return;
    }
    if (wanted.allowedTypes.size() > limits::allowedTypes.maxLength) {
        m_types->setError(tr("At most %n type(s).", nullptr, limits::allowedTypes.maxLength));
        return;
    }
    m_types->setText(wanted.allowedTypes.join(u", "_s));
    submit(wanted);
}

void FileRulesDialog::submit(const FileRules& rules)
{
    const Workspace& now = m_workspace.directory().workspace();
    if (rules == now.fileRules)
        return;
    protocol::WorkspaceUpdate update;
    update.fileRules = rules;
    update.baseRevision = now.revision;
    m_workspace.session().submit(protocol::workspaceUpdate, update, std::nullopt);
}

} // namespace hearth::ui
