//! Reading documents through the public surface: what people send, and what nobody should send.

#[cfg(test)]
mod archive;
#[cfg(test)]
mod child;
#[cfg(test)]
mod docx;
#[cfg(test)]
mod filled;
#[cfg(test)]
mod html;
#[cfg(test)]
mod joined;
#[cfg(test)]
mod mail;
#[cfg(test)]
mod mutants;
#[cfg(test)]
mod odf;
#[cfg(test)]
mod paper;
#[cfg(test)]
mod pdf;
#[cfg(test)]
#[cfg(unix)]
mod pictures;
#[cfg(test)]
mod plain;
#[cfg(test)]
mod reading;
#[cfg(test)]
#[cfg(unix)]
mod recognise;
#[cfg(test)]
#[cfg(unix)]
mod recognising_ends;
#[cfg(test)]
mod refusals;
#[cfg(test)]
mod sound;
#[cfg(test)]
mod tables;
#[cfg(test)]
mod word;
#[cfg(test)]
mod workbook;
