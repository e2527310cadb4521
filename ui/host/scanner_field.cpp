// SPDX-License-Identifier: Apache-2.0
#include "ui/host/scanner_field.h"

#include <QBoxLayout>
#include <QFileInfo>

#include <algorithm>

namespace hearth::ui {

using namespace Qt::StringLiterals;
using protocol::HostScanner;
using protocol::ScannerState;

ScannerField::ScannerField(models::Account& account, const QStringList& sockets, QWidget* parent)
    : QWidget(parent)
    , m_account(&account)
    , m_field(new TextField(tr("Virus scanner"), {}, this))
    , m_use(new Button(tr("Use it"), ButtonKind::Secondary, this))
{
    const auto found = std::ranges::find_if(
        sockets, [](const QString& path) { return QFileInfo::exists(path); });
    if (found != sockets.end())
        m_found = u"unix:"_s + *found;
    m_field->setObjectName(u"scanner"_s);
    m_field->setEnabled(false); // until the server has said how it is now
    m_field->setCompanion(m_use);
    m_use->setObjectName(u"useScanner"_s);
    m_use->setAccessibleName(tr("Use the virus scanner at %1").arg(m_found));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_field);
    setFocusProxy(m_field);
    connect(m_field, &TextField::returnPressed, this, &ScannerField::askAgain);
    connect(m_field, &TextField::textChanged, this, &ScannerField::refresh);
    connect(&m_field->edit(), &QLineEdit::editingFinished, this, &ScannerField::save);
    connect(m_use, &QPushButton::clicked, this, [this] {
        m_field->setFocus(); // the button goes
        m_field->setText(m_found);
        submit(m_found);
    });
    refresh();
    listen(account.hostScanner());
}

ScannerField::~ScannerField()
{
    // A field that loses the keyboard while it is destroyed has nobody left to tell.
    m_field->edit().disconnect(this);
}

QStringList ScannerField::usualSockets()
{
    return { u"/run/clamav/clamd.ctl"_s, u"/run/clamd.scan/clamd.sock"_s }; // Debian, Fedora
}

QString ScannerField::typed() const { return m_field->text().trimmed(); }

bool ScannerField::isOffered() const
{
    return !m_found.isEmpty() && m_scanner && m_wanted.isEmpty() && typed().isEmpty();
}

QString ScannerField::hint() const
{
    if (m_busy && !m_wanted.isEmpty())
        return tr("Asking the virus scanner…");
    if (isOffered())
        return tr("Files are not looked through. clamd seems to run on this computer, at %1.")
            .arg(m_found);
    if (m_scanner && m_scanner->state == ScannerState::Answers && typed() == m_scanner->scanner)
        return tr("It answers: nobody gets a file before it was looked through.");
    return tr("Where clamd listens: unix:PATH or HOST:PORT. Press Return to save. Empty: files are "
              "not looked through.");
}

void ScannerField::refresh()
{
    m_field->setHint(hint());
    m_use->setVisible(isOffered());
}

QString ScannerField::objection(ScannerAddressFault fault, const QString& address)
{
    switch (fault) {
    case ScannerAddressFault::NoScheme:
        return tr("Write unix: before the path: unix:%1").arg(address);
    case ScannerAddressFault::NoPath:
        return tr("Behind unix: stands the whole path of a socket, from / on.");
    case ScannerAddressFault::BadHost:
        return tr("Before the port stands a name or an address; one of IPv6 in brackets, like "
                  "[::1]:3310.");
    case ScannerAddressFault::BadPort:
        return tr("The port must be a number between 1 and 65535.");
    case ScannerAddressFault::NeitherKind:
        break;
    }
    return tr("This is no address. Write unix:PATH for a socket of this computer, or HOST:PORT.");
}

QString ScannerField::trouble(ScannerState state)
{
    const auto reason = [state] {
        switch (state) {
        case ScannerState::NobodyThere:
            return tr("Nothing listens at this address.");
        case ScannerState::NotPermitted:
            return tr("Hearth may not open this socket.");
        case ScannerState::UnknownHost:
            return tr("No such host is known here.");
        case ScannerState::NotClamd:
            return tr("Something other than clamd answers there.");
        case ScannerState::None:
        case ScannerState::Answers:
        case ScannerState::NoAnswer:
            break;
        }
        return tr("The virus scanner does not answer.");
    };
    return tr("%1 The address is kept and tried again and again; until then files wait, or pass "
              "unseen where the workspace allows that. Return asks again.",
        "a sentence and what follows from it")
        .arg(reason());
}

void ScannerField::save()
{
    const QString address = typed();
    if (!m_scanner || address == m_wanted)
        return;
    if (!address.isEmpty()) {
        if (const auto parsed = parseScannerAddress(address); !parsed) {
            m_field->setError(objection(parsed.error(), address));
            return;
        }
    }
    submit(address);
}

/// What is chosen anew is tried at once, with the files that wait for it.
void ScannerField::askAgain()
{
    if (!m_busy && !m_wanted.isEmpty() && typed() == m_wanted)
        submit(m_wanted);
}

void ScannerField::submit(const QString& address)
{
    if (!m_account)
        return;
    m_wanted = address;
    m_field->edit().setModified(false);
    m_field->setError({});
    listen(m_account->hostSetScanner(address));
}

void ScannerField::listen(const Future<HostScanner>& answer)
{
    m_busy = true;
    refresh();
    answer.then(this, [this, round = ++m_round](const Result<HostScanner>& scanner) {
        if (round == m_round)
            take(scanner);
    });
}

void ScannerField::take(const Result<HostScanner>& scanner)
{
    m_busy = false;
    if (scanner)
        m_scanner = *scanner;
    if (m_scanner) {
        m_wanted = m_scanner->scanner;
        m_field->setEnabled(true);
    }
    // What is being typed stays, and what could not be saved.
    const bool isMine = scanner && !m_field->edit().isModified();
    if (isMine)
        m_field->setText(m_scanner->scanner);
    refresh();
    if (!scanner)
        Q_EMIT failed(scanner.error());
    else if (isMine && scanner->state != ScannerState::None
        && scanner->state != ScannerState::Answers)
        m_field->setError(trouble(scanner->state));
}

} // namespace hearth::ui
