// SPDX-License-Identifier: Apache-2.0
#include "ui/invite/domains_dialog.h"

#include "core/domain/domain_name.h"
#include "core/models/server_call.h"
#include "core/text/tooltip.h"
#include "ui/custom/entry_delegate.h"
#include "ui/shell/confirm.h"
#include "ui/theme/metrics.h"

#include <QCheckBox>
#include <QListWidget>
#include <QLocale>
#include <QSignalBlocker>

#include <algorithm>

namespace hearth::ui {

using namespace Qt::StringLiterals;
using protocol::Domain;
using protocol::DomainCheck;

namespace {

QString timeOf(Timestamp time)
{
    return QLocale().toString(time.toDateTime(), QLocale::ShortFormat);
}

} // namespace

DomainsDialog::DomainsDialog(
    models::Account& account, models::WorkspaceContext& workspace, QWidget* parent)
    : Sheet(tr("Domains"),
          tr("Prove that a domain is yours. People with a verified e-mail address at a proven "
             "domain can come in without an invitation."),
          parent)
    , m_account(&account)
    , m_workspace(workspace)
{
    addList();
    addRecord();
    addForm();
    addCloseButton(tr("Close"));
    refresh();
    askForList();
}

void DomainsDialog::addList()
{
    m_none = new Label(tr("There is none yet."), TextRole::Muted, this);
    m_list = EntryDelegate::makeList(tr("Domains of this workspace"), this);
    m_list->setObjectName(u"domains"_s);
    body().addWidget(m_none);
    body().addWidget(m_list);
    connect(m_list, &QListWidget::itemSelectionChanged, this, &DomainsDialog::showChosen);
}

void DomainsDialog::addRecord()
{
    m_record = new QWidget;
    auto* note = new Label(tr("Set this TXT record where the domain is managed, then look at it. "
                              "It may take some hours until it is seen everywhere."),
        TextRole::Muted, m_record);
    note->setWordWrap(true);
    m_recordName = new CopyField(tr("Name of the TXT record"), m_record);
    m_recordName->setObjectName(u"recordName"_s);
    m_challenge = new CopyField(tr("Value of the TXT record"), m_record);
    m_challenge->setObjectName(u"challenge"_s);
    m_keepJoinCode = new QCheckBox(tr("Keep the join link when the domain is proven"), m_record);
    m_keepJoinCode->setObjectName(u"keepJoinCode"_s);
    m_keepJoinCode->setToolTip(
        tr("Otherwise a proven domain switches the join link of the workspace off."));
    m_autoJoin = new QCheckBox(m_record);
    m_autoJoin->setObjectName(u"autoJoin"_s);
    m_autoJoin->setToolTip(tr("Also those whose address is verified already. Who was removed from "
                              "the workspace stays out."));
    m_verify = new Button(tr("Verify now"), ButtonKind::Secondary, m_record);
    m_verify->setObjectName(u"verifyDomain"_s);
    m_remove = new Button(tr("Remove"), ButtonKind::Secondary, m_record);
    m_remove->setObjectName(u"removeDomain"_s);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::grid);
    for (Button* button : { m_verify, m_remove }) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    auto* layout = new QVBoxLayout(m_record);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::smallGap);
    layout->addWidget(note);
    layout->addWidget(new Label(tr("Name"), TextRole::Strong, m_record));
    layout->addWidget(m_recordName);
    layout->addWidget(new Label(tr("Value"), TextRole::Strong, m_record));
    layout->addWidget(m_challenge);
    layout->addWidget(m_keepJoinCode);
    layout->addWidget(m_autoJoin);
    layout->addLayout(buttons);
    body().addWidget(m_record);
    connect(m_autoJoin, &QCheckBox::clicked, this, &DomainsDialog::setAutoJoin);
    connect(m_verify, &QPushButton::clicked, this, &DomainsDialog::verify);
    connect(m_remove, &QPushButton::clicked, this, &DomainsDialog::askRemoval);
}

void DomainsDialog::addForm()
{
    m_name = new TextField(tr("Domain"), tr("Like example.org"), this);
    m_name->setObjectName(u"domainName"_s);
    m_name->edit().setMaxLength(static_cast<int>(limits::domainName.maxLength));
    m_add = new Button(tr("Add domain"), ButtonKind::Secondary, this);
    m_add->setObjectName(u"addDomain"_s);
    m_add->setAutoDefault(false);
    m_name->setCompanion(m_add);
    body().addWidget(new Divider(this));
    body().addWidget(m_name);
    connect(m_add, &QPushButton::clicked, this, &DomainsDialog::add);
    connect(m_name, &TextField::returnPressed, this, &DomainsDialog::add);
}

void DomainsDialog::askForList()
{
    models::callServer(*m_account, protocol::domainList, m_workspace.id(), protocol::Nothing {})
        .then(this, [this](const Result<protocol::DomainList>& list) {
            if (list)
                m_domains = list->domains;
            else
                showError(list.error(), ErrorContext::Workspace);
            refresh();
        });
}

QString DomainsDialog::stateOf(const Domain& domain)
{
    if (domain.pausedAt)
        return tr("Lets nobody in · its record has been missing since %1")
            .arg(timeOf(domain.failingSince.value_or(*domain.pausedAt)));
    if (domain.verifiedAt && domain.failingSince)
        return tr("Proven · its record has been missing since %1")
            .arg(timeOf(*domain.failingSince));
    if (domain.verifiedAt && domain.autoJoin)
        return tr("Lets people in · proven since %1").arg(timeOf(*domain.verifiedAt));
    if (domain.verifiedAt)
        return tr("Proven since %1").arg(timeOf(*domain.verifiedAt));
    return domain.checkedAt ? tr("Not proven · looked at %1").arg(timeOf(*domain.checkedAt))
                            : tr("Not proven yet");
}

QString DomainsDialog::foundNow(const Domain& domain)
{
    switch (domain.lastCheck) {
    case DomainCheck::None:
        return {};
    case DomainCheck::Proven:
        return tr("The record is there: %1 is proven.").arg(domain.name);
    case DomainCheck::Missing:
        return tr("There is no TXT record under %1 yet. A new one may take some hours until it is "
                  "seen everywhere.")
            .arg(domain.recordName);
    case DomainCheck::Wrong:
        return tr("The TXT record under %1 has another value. Copy it again.")
            .arg(domain.recordName);
    case DomainCheck::Unreachable:
        return tr("The name servers did not answer. Try again later.");
    }
    return {};
}

void DomainsDialog::take(const Domain& domain)
{
    const auto known = std::ranges::find(m_domains, domain.id, &Domain::id);
    if (known == m_domains.end())
        m_domains.append(domain);
    else
        *known = domain;
    std::ranges::sort(m_domains, {}, &Domain::name);
    refresh();
    select(domain.id);
}

const Domain* DomainsDialog::chosen() const
{
    const QList<QListWidgetItem*> items = m_list->selectedItems();
    if (items.isEmpty())
        return nullptr;
    const auto id = items.first()->data(EntryDelegate::IdRole).value<DomainId>();
    const auto found = std::ranges::find(m_domains, id, &Domain::id);
    return found == m_domains.end() ? nullptr : &*found;
}

void DomainsDialog::select(const DomainId& id)
{
    for (int i = 0; i < m_list->count(); ++i) {
        if (m_list->item(i)->data(EntryDelegate::IdRole).value<DomainId>() == id)
            m_list->setCurrentRow(i);
    }
    showChosen();
}

void DomainsDialog::refresh()
{
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const Domain& domain : std::as_const(m_domains)) {
            auto* item = new QListWidgetItem(domain.name, m_list);
            item->setData(EntryDelegate::DetailRole, stateOf(domain));
            item->setToolTip(text::toolTip(stateOf(domain)));
            item->setData(EntryDelegate::IdRole, QVariant::fromValue(domain.id));
            item->setData(Qt::AccessibleTextRole, QString(domain.name + u", "_s + stateOf(domain)));
        }
    }
    m_none->setVisible(m_domains.isEmpty());
    m_list->setVisible(!m_domains.isEmpty());
    showChosen();
}

void DomainsDialog::showChosen()
{
    const Domain* domain = chosen();
    m_record->setVisible(domain != nullptr);
    if (domain) {
        m_recordName->setValue(domain->recordName);
        m_challenge->setValue(domain->challenge);
        m_keepJoinCode->setVisible(
            !domain->verifiedAt && m_workspace.directory().workspace().joinCodeEnabled);
        m_autoJoin->setVisible(domain->verifiedAt.has_value());
        m_autoJoin->setText(
            tr("&Let people with a verified address at %1 in by themselves").arg(domain->name));
        m_autoJoin->setChecked(domain->autoJoin);
        m_verify->setText(domain->verifiedAt ? tr("Look again") : tr("Verify now"));
    }
    if (isVisible())
        fit();
}

void DomainsDialog::setBusy(bool busy)
{
    for (QWidget* part : std::initializer_list<QWidget*> { m_verify, m_remove, m_add, m_autoJoin })
        part->setEnabled(!busy);
}

void DomainsDialog::add()
{
    const std::optional<QString> name = domainName(m_name->text());
    if (!name) {
        m_name->setError(tr("This is not a domain. It looks like example.org."));
        m_name->edit().setFocus();
        return;
    }
    if (!m_account || !m_add->isEnabled())
        return;
    clearMessage();
    setBusy(true);
    const protocol::DomainAdd args { .id = m_workspace.session().newId<DomainId>(), .name = *name };
    models::callServer(*m_account, protocol::domainAdd, m_workspace.id(), args)
        .then(this, [this](const Result<Domain>& domain) {
            setBusy(false);
            if (domain) {
                m_name->setText({});
                take(*domain);
            } else if (domain.error().field == "name"_L1) {
                m_name->setError(domain.error().code == ErrorCode::Conflict
                        ? tr("This domain is on the list already, or the list is full.")
                        : tr("This is not a domain. It looks like example.org."));
                m_name->edit().setFocus();
            } else {
                showError(domain.error(), ErrorContext::Workspace);
            }
        });
}

void DomainsDialog::verify()
{
    const Domain* domain = chosen();
    if (!domain || !m_account)
        return;
    setBusy(true);
    showMessage(MessageTone::Information, tr("Asking the name servers…"));
    const protocol::DomainVerify args { .id = domain->id,
        .keepJoinCode = m_keepJoinCode->isChecked() };
    models::callServer(*m_account, protocol::domainVerify, m_workspace.id(), args)
        .then(this, [this](const Result<Domain>& checked) {
            setBusy(false);
            if (!checked) {
                showError(checked.error(), ErrorContext::Workspace);
                return;
            }
            take(*checked);
            showMessage(checked->lastCheck == DomainCheck::Proven ? MessageTone::Good
                                                                  : MessageTone::Warning,
                foundNow(*checked));
        });
}

/// The box shows what holds: it goes back where the server did not take it.
void DomainsDialog::setAutoJoin(bool on)
{
    const Domain* domain = chosen();
    if (!domain || !m_account)
        return;
    clearMessage();
    setBusy(true);
    const protocol::DomainUpdate args { .id = domain->id, .autoJoin = on };
    models::callServer(*m_account, protocol::domainUpdate, m_workspace.id(), args)
        .then(this, [this](const Result<Domain>& changed) {
            setBusy(false);
            if (changed) {
                take(*changed);
                return;
            }
            showChosen();
            showError(changed.error(), ErrorContext::Workspace);
        });
}

void DomainsDialog::askRemoval()
{
    const Domain* domain = chosen();
    if (!domain)
        return;
    confirm(this,
        { .title = tr("Remove %1?").arg(domain->name),
            .text = tr("Addresses there count for nothing any more. Who is here stays; to prove "
                       "the domain again a new record is needed."),
            .verb = tr("Remove"),
            .kind = ButtonKind::Danger },
        [this, id = domain->id] { remove(id); });
}

void DomainsDialog::remove(const DomainId& id)
{
    if (!m_account)
        return;
    clearMessage();
    setBusy(true);
    models::callServer(
        *m_account, protocol::domainRemove, m_workspace.id(), protocol::DomainById { .id = id })
        .then(this, [this, id](const Result<protocol::Nothing>& removed) {
            setBusy(false);
            if (!removed) {
                showError(removed.error(), ErrorContext::Workspace);
                return;
            }
            m_domains.removeIf([&id](const Domain& domain) { return domain.id == id; });
            refresh();
        });
}

} // namespace hearth::ui
