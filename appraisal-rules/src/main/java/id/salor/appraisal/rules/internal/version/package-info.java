/** From a folder to a policy version that is proven complete, or to everything wrong with it. */
package id.salor.appraisal.rules.internal.version;
