// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/keychainsecretstore.h"

#include <QPromise>
#include <QTimer>

#include <qt6keychain/keychain.h>

#include <optional>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

const QString service = u"tokenglass"_s;

Error secretError(const QString &sentence)
{
    return Error{Error::Kind::Secret, sentence};
}

Error describe(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return secretError(u"The keychain is locked or refused access: %1"_s.arg(job.errorString()));
    default:
        return secretError(u"The keychain cannot be used: %1"_s.arg(job.errorString()));
    }
}

} // namespace

struct KeychainSecretStore::Request
{
    enum class Kind { Read, Write, Remove };

    Kind kind;
    QString key;
    QString secret;
    std::optional<QPromise<Result<QString>>> readPromise;
    std::optional<QPromise<Result<void>>> changePromise;
    bool answered = false;

    void answer(const Result<QString> &result)
    {
        if (answered)
            return;
        answered = true;
        if (readPromise) {
            readPromise->addResult(result);
            readPromise->finish();
        } else {
            changePromise->addResult(result ? Result<void>() : Result<void>(result.error()));
            changePromise->finish();
        }
    }
};

KeychainSecretStore::KeychainSecretStore(std::chrono::milliseconds timeout, QObject *parent)
    : QObject(parent), m_timeout(timeout)
{ }

KeychainSecretStore::~KeychainSecretStore()
{
    const Error cancelled{Error::Kind::Cancelled, u"The keychain is no longer used."_s};
    if (m_running)
        m_running->answer(cancelled);
    for (const std::shared_ptr<Request> &request : std::as_const(m_queue))
        request->answer(cancelled);
}

QFuture<Result<QString>> KeychainSecretStore::read(const QString &key)
{
    if (const auto known = m_known.constFind(key); known != m_known.cend())
        return QtFuture::makeReadyFuture(Result<QString>(*known));
    const auto request = std::make_shared<Request>();
    request->kind = Request::Kind::Read;
    request->key = key;
    request->readPromise.emplace().start();
    enqueue(request);
    return request->readPromise->future();
}

QFuture<Result<void>> KeychainSecretStore::write(const QString &key, const QString &secret)
{
    const auto request = std::make_shared<Request>();
    request->kind = Request::Kind::Write;
    request->key = key;
    request->secret = secret;
    request->changePromise.emplace().start();
    enqueue(request);
    return request->changePromise->future();
}

QFuture<Result<void>> KeychainSecretStore::remove(const QString &key)
{
    const auto request = std::make_shared<Request>();
    request->kind = Request::Kind::Remove;
    request->key = key;
    request->changePromise.emplace().start();
    enqueue(request);
    return request->changePromise->future();
}

void KeychainSecretStore::enqueue(const std::shared_ptr<Request> &request)
{
    m_queue.enqueue(request);
    QTimer::singleShot(m_timeout, this, [this, request] { expire(request); });
    scheduleNext();
}

void KeychainSecretStore::scheduleNext()
{
    // QtKeychain does not take a job that is started from another job's finished().
    QMetaObject::invokeMethod(this, &KeychainSecretStore::startNext, Qt::QueuedConnection);
}

void KeychainSecretStore::startNext()
{
    if (m_running || m_queue.isEmpty())
        return;
    const std::shared_ptr<Request> request = m_queue.dequeue();
    QKeychain::Job *job = nullptr;
    switch (request->kind) {
    case Request::Kind::Read:
        job = new QKeychain::ReadPasswordJob(service);
        break;
    case Request::Kind::Write: {
        auto *writeJob = new QKeychain::WritePasswordJob(service);
        writeJob->setTextData(request->secret);
        job = writeJob;
        break;
    }
    case Request::Kind::Remove:
        job = new QKeychain::DeletePasswordJob(service);
        break;
    }
    job->setInsecureFallback(false);
    job->setKey(request->key);
    m_running = request;
    connect(job, &QKeychain::Job::finished, this,
            [this, request](QKeychain::Job *finished) { jobFinished(request, finished); });
    job->start();
}

void KeychainSecretStore::jobFinished(const std::shared_ptr<Request> &request, QKeychain::Job *job)
{
    m_running.reset();
    scheduleNext();
    const bool missing = job->error() == QKeychain::EntryNotFound;
    if (job->error() != QKeychain::NoError && !missing) {
        request->answer(describe(*job));
        return;
    }
    // What came after the time-out is still true, so it is remembered.
    switch (request->kind) {
    case Request::Kind::Read: {
        const QString secret = missing ? QString() : static_cast<QKeychain::ReadPasswordJob *>(job)->textData();
        if (!missing)
            m_known.insert(request->key, secret);
        request->answer(secret);
        break;
    }
    case Request::Kind::Write:
        m_known.insert(request->key, request->secret);
        request->answer(QString());
        break;
    case Request::Kind::Remove:
        m_known.remove(request->key);
        request->answer(QString());
        break;
    }
}

void KeychainSecretStore::expire(const std::shared_ptr<Request> &request)
{
    if (request->answered)
        return;
    // A request that has not started never will: nothing happens behind the caller's back.
    const bool started = !m_queue.removeOne(request);
    request->answer(secretError(started && request->kind == Request::Kind::Write
                                    ? u"The keychain did not answer in time; the secret may not have been saved."_s
                                    : u"The keychain did not answer in time. It may be waiting to be unlocked."_s));
}

} // namespace Tokenglass
