//! TLS, as the drivers' settings ask for it.

use std::net::TcpStream;
use std::sync::Arc;

use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::client::{WebPkiServerVerifier, verify_server_cert_signed_by_trust_anchor};
use rustls::crypto::{CryptoProvider, ring, verify_tls12_signature, verify_tls13_signature};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, ServerName, UnixTime};
use rustls::server::ParsedCertificate;
use rustls::{
    ClientConfig, ClientConnection, DigitallySignedStruct, Error, RootCertStore, SignatureScheme, StreamOwned,
};

use super::Wire;
use crate::error::ConnectError;

/// Whom to believe.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Trust {
    /// Whoever answers: the wire is encrypted, no more.
    Anybody,
    /// Whoever has a certificate of a known authority, whatever its name.
    Authority,
    /// Whoever has a certificate for this host.
    Host,
}

/// Where distributions keep the certificates of authorities.
static BUNDLES: &[&str] = &[
    "/etc/ssl/certs/ca-certificates.crt",
    "/etc/pki/tls/certs/ca-bundle.crt",
    "/etc/ssl/ca-bundle.pem",
    "/etc/ssl/cert.pem",
];

fn failed(error: impl std::fmt::Display) -> ConnectError {
    ConnectError::Tls(error.to_string())
}

/// Puts TLS on a connection that the server has agreed to.
///
/// `files` are the paths of authorities, of our certificate and of its key, each as given.
pub(crate) fn start_tls(
    stream: TcpStream,
    host: &str,
    trust: Trust,
    files: [Option<&str>; 3],
) -> Result<Wire, ConnectError> {
    let provider = Arc::new(ring::default_provider());
    let builder = ClientConfig::builder_with_provider(Arc::clone(&provider))
        .with_safe_default_protocol_versions()
        .map_err(failed)?;
    let [authorities, certificate, key] = files;
    let builder = match trust {
        Trust::Anybody => builder
            .dangerous()
            .with_custom_certificate_verifier(Arc::new(AnyName {
                roots: None,
                provider,
            })),
        Trust::Authority => {
            let roots = Some(roots(authorities)?);
            builder
                .dangerous()
                .with_custom_certificate_verifier(Arc::new(AnyName { roots, provider }))
        }
        Trust::Host => {
            let verifier =
                WebPkiServerVerifier::builder_with_provider(Arc::new(roots(authorities)?), provider)
                    .build()
                    .map_err(failed)?;
            builder.with_webpki_verifier(verifier)
        }
    };
    let config = match (certificate, key) {
        (Some(certificate), Some(key)) => {
            let chain = CertificateDer::pem_file_iter(certificate)
                .and_then(Iterator::collect::<Result<Vec<_>, _>>)
                .map_err(|_| failed("the client's certificate cannot be read"))?;
            let key =
                PrivateKeyDer::from_pem_file(key).map_err(|_| failed("the client's key cannot be read"))?;
            builder.with_client_auth_cert(chain, key).map_err(failed)?
        }
        _ => builder.with_no_client_auth(),
    };
    let name = ServerName::try_from(host.to_owned())
        .map_err(|_| failed("the host has no name that a certificate could have"))?;
    let connection = ClientConnection::new(Arc::new(config), name).map_err(failed)?;
    let mut stream = StreamOwned::new(connection, stream);
    while stream.conn.is_handshaking() {
        stream.conn.complete_io(&mut stream.sock).map_err(failed)?;
    }
    Ok(Wire::Tls(Box::new(stream)))
}

fn roots(file: Option<&str>) -> Result<RootCertStore, ConnectError> {
    let mut roots = RootCertStore::empty();
    let paths: Vec<&str> = match file {
        Some(file) if file != "system" => vec![file],
        _ => BUNDLES.to_vec(),
    };
    for path in paths {
        let Ok(found) = CertificateDer::pem_file_iter(path) else {
            continue;
        };
        roots.add_parsable_certificates(found.flatten());
        if !roots.is_empty() {
            return Ok(roots);
        }
    }
    Err(failed("no certificates of authorities were found"))
}

/// Takes a certificate without asking for its name, or for anything at all.
#[derive(Debug)]
struct AnyName {
    roots: Option<RootCertStore>,
    provider: Arc<CryptoProvider>,
}

impl ServerCertVerifier for AnyName {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        _server_name: &ServerName<'_>,
        _ocsp_response: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        if let Some(roots) = &self.roots {
            verify_server_cert_signed_by_trust_anchor(
                &ParsedCertificate::try_from(end_entity)?,
                roots,
                intermediates,
                now,
                self.provider.signature_verification_algorithms.all,
            )?;
        }
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        let known = &self.provider.signature_verification_algorithms;
        verify_tls12_signature(message, certificate, signature, known)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        let known = &self.provider.signature_verification_algorithms;
        verify_tls13_signature(message, certificate, signature, known)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider
            .signature_verification_algorithms
            .supported_schemes()
    }
}
