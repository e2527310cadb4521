// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/file_rules_dialog.h"

#include "core/models/directory.h"
#include "ui/widgets/byte_text.h"

#include <algorithm>

namespace hearth::ui {

using namespace Qt::StringLiterals;
using models::Submissions;
using replica::OutboxEntry;

namespace {

const auto fileRulesSetting = u"fileRules"_s; // protocol::WorkspaceUpdate

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
    , m_submissions(workspace.session())
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
    connect(&m_submissions, &Submissions::kept, this, &Sheet::showKept);
    connect(&m_submissions, &Submissions::refused, this, &FileRulesDialog::showRefusal);
    connect(&m_submissions, &Submissions::refusedLater, this, &FileRulesDialog::showRefusal);
    refresh();
    // What was refused while nobody looked, or waits still.
    if (!models::entriesAboutSetting(workspace.session(), fileRulesSetting).isEmpty())
        m_submissions.followSetting(fileRulesSetting);
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
    return m_refused ? *m_refused : m_workspace.directory().workspace().fileRules;
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

/// At 75, 90 and 100 percent.
QString FileRulesDialog::withWarning(const QString& hint, qint64 used, qint64 limit)
{
    if (limit <= 0 || used < limit / 4 * 3)
        return hint;
    if (used >= limit)
        return tr("%1 It is full: no more files can be sent.", "what is in use").arg(hint);
    return used >= limit / 10 * 9 ? tr("%1 Hardly anything is left.", "what is in use").arg(hint)
                                  : tr("%1 A quarter is left.", "what is in use").arg(hint);
}

void FileRulesDialog::showUsage(const protocol::StorageUsage& usage)
{
    const QString person = tr("You use %1.", "12 of 40 MB")
                               .arg(ByteText::share(usage.personBytes, usage.rules.personBytes));
    m_amounts[1].field->setHint(withWarning(person, usage.personBytes, usage.rules.personBytes));
    const QString workspace = tr("In use: %1.", "12 of 40 MB")
                                  .arg(ByteText::share(
                                      usage.workspaceBytes, usage.rules.workspaceBytes));
    m_amounts[2].field->setHint(
        withWarning(workspace, usage.workspaceBytes, usage.rules.workspaceBytes));
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

QString FileRulesDialog::objectionToTypes(const QStringList& types)
{
    const auto wrong = std::ranges::find_if_not(types, isTypePattern);
    if (wrong != types.end())
        return tr("“%1” is no type. Write it like image/* or application/pdf.").arg(*wrong);
    return types.size() > limits::allowedTypes.maxLength
        ? tr("At most %n type(s).", nullptr, limits::allowedTypes.maxLength)
        : QString();
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
    if (const QString why = objectionToTypes(wanted.allowedTypes); !why.isEmpty()) {
        m_types->setError(why);
        return;
    }
    m_types->setText(wanted.allowedTypes.join(u", "_s));
    submit(wanted);
}

void FileRulesDialog::submit(const FileRules& rules)
{
    clearMessage();
    m_refused.reset();
    replica::WorkspaceSession& session = m_workspace.session();
    const Workspace& now = m_workspace.directory().workspace();
    if (rules == now.fileRules) {
        // Back to what holds: nothing is left to wish for.
        const QList<OutboxEntry> entries = models::entriesAboutSetting(session, fileRulesSetting);
        for (const OutboxEntry& entry : entries) {
            if (entry.state == replica::SendState::Failed)
                session.discard(entry.key);
        }
        return;
    }
    protocol::WorkspaceUpdate update;
    update.fileRules = rules;
    update.baseRevision = now.revision;
    session.submit(protocol::workspaceUpdate, update, std::nullopt);
    m_submissions.followSetting(fileRulesSetting);
}

void FileRulesDialog::showRefusal(const OutboxEntry& entry)
{
    if (Result<FileRules> refused = fromJson<FileRules>(entry.args.value(fileRulesSetting)))
        m_refused = *std::move(refused);
    refresh();
    const Error error = entry.error.value_or(Error {});
    const QString why = whyRefused(error, rules());
    TextField* wrong = fieldAt(error.field);
    // What somebody is typing there by now is something else.
    if (!wrong || wrong->edit().isModified()) {
        showMessage(MessageTone::Error, why);
    } else {
        clearMessage();
        wrong->setError(why);
    }
}

TextField* FileRulesDialog::fieldAt(const QString& path) const
{
    const auto isThere = [&](const TextField* field) {
        return path.startsWith(fileRulesSetting + u'.' + field->objectName());
    };
    const auto found = std::ranges::find_if(m_amounts, isThere, &Amount::field);
    if (found != m_amounts.end())
        return found->field;
    return isThere(m_types) ? m_types : nullptr;
}

/// As what is typed is refused, where the server's reason is the same.
QString FileRulesDialog::whyRefused(const Error& error, const FileRules& rules) const
{
    const TextField* wrong = fieldAt(error.field);
    const auto amount = std::ranges::find(m_amounts, wrong, &Amount::field);
    QString why;
    if (amount != m_amounts.end())
        why = objection(rules, amount->bytes);
    else if (wrong)
        why = objectionToTypes(rules.allowedTypes);
    return why.isEmpty() ? ErrorText::sentence(error, ErrorContext::Workspace) : why;
}

} // namespace hearth::ui
